using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LabourMigrationEval.Web.Components;

/// <summary>Words in a drawing. Razor keeps the element's name, <c>text</c>, for itself, so this component writes it.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The words.</summary>
    [Parameter, EditorRequired] public string Words { get; set; } = "";

    /// <summary>Class, place and size.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object> Attributes { get; set; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddMultipleAttributes(1, Attributes);
        builder.AddContent(2, Words);
        builder.CloseElement();
    }
}
