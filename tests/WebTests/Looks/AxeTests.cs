using WebTests.Browsers;
using WebTests.Reading;
using Xunit;

namespace WebTests.Looks;

/// <summary>What a machine can see of accessibility: in both themes, on a desk and on a phone.</summary>
[Collection("Looks")]
public sealed class AxeTests(PublicPortals portals)
{
    [Theory, MemberData(nameof(Addresses.EachPage), MemberType = typeof(Addresses))]
    public async Task Axe_finds_nothing_on_a_public_page_and_nothing_is_wider_than_a_phone(string address)
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync());
        var page = await window.NewPageAsync();

        var answer = await page.GotoAsync(address);

        Assert.Equal(200, answer!.Status);
        Problems.None(await Look.OverAsync(page));
    }

    [Fact]
    public async Task Axe_finds_nothing_where_there_is_nothing()
    {
        await using var window = await Browser.OpenAsync(await portals.HostAsync());
        var page = await window.NewPageAsync();

        var answer = await page.GotoAsync("/nothing");

        Assert.Equal(404, answer!.Status);
        Problems.None(await Look.OverAsync(page));
    }
}
