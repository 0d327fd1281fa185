namespace LabourMigrationEval.Web.Components;

/// <summary>What a link to an item needs.</summary>
public sealed record ItemRow(string Key, string? Number, string Title);

/// <summary>Where an item stands among its own kind.</summary>
public static class ItemRows
{
    /// <summary>The items before and after the one of that key, as far as there are any.</summary>
    public static (ItemRow? Before, ItemRow? After) Around(this IReadOnlyList<ItemRow> items, string key)
    {
        var at = items.Index().First(item => item.Item.Key == key).Index;
        return (items.ElementAtOrDefault(at - 1), items.ElementAtOrDefault(at + 1));
    }
}
