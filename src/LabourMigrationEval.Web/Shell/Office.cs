using LabourMigrationEval.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor.Services;

namespace LabourMigrationEval.Web.Shell;

/// <summary>The signed-in area, the only part of the portal that runs in circuits.</summary>
public static class Office
{
    /// <summary>The policy that every address of the area asks for: any role.</summary>
    public const string Policy = "Office";

    // A field of as many letters as KeptForm lets in, with room for the longest way that JSON may write them.
    private const int LongestMessage = 2 * 1024 * 1024;

    public static void AddOffice(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddMudServices();
        services.AddTransient<OfficeAct>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, OfficeSession>();
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireRole(Roles.All));
    }

    /// <summary>
    /// Keeps circuits to the signed-in area: its addresses and the circuits themselves ask for a role, whatever a page
    /// itself asks for, and other pages carry nothing of a circuit.
    /// </summary>
    public static void KeepCircuitsToOffice(this RazorComponentsEndpointConventionBuilder endpoints) => endpoints.Add(endpoint =>
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } address }) return;
        if (IsOffice(address)) endpoint.Metadata.Add(new AuthorizeAttribute(Policy));
        if (endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any()) LeaveOutRenderModes(endpoint);
    });

    private static bool IsOffice(string address) =>
        address.TrimStart('/').Split('/')[0] is var first && (first.Equals("office", StringComparison.OrdinalIgnoreCase) || first == "_blazor");

    // Where a page might use a render mode, Blazor ends it with encrypted state for a circuit and sets an antiforgery
    // cookie, which no cache may keep. The metadata that tells the modes has no public name.
    private static void LeaveOutRenderModes(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.SingleOrDefault(data => data.GetType().Name == "ConfiguredRenderModesMetadata") is not { } modes) return;
        endpoint.Metadata.Remove(modes);
        endpoint.Metadata.Add(Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!);
    }
}
