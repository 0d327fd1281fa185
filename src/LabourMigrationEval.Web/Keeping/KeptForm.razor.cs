using System.Globalization;
using System.Security.Cryptography;
using LabourMigrationEval.Data.Kept;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace LabourMigrationEval.Web.Keeping;

/// <content>The circuit's side of keeping: which copy goes on, and what the page does with it.</content>
public sealed partial class KeptForm
{
    /// <summary>Most letters that a field takes: more than may be saved, so that nothing that is typed or pasted is cut off.</summary>
    public const int LongestField = 200_000;

    private readonly string copy = Guid.NewGuid().ToString("N");
    private IReadOnlyList<KeptWords> others = [];
    private KeptWords? given;
    private DotNetObjectReference<KeptForm>? self;
    private IJSObjectReference? script;
    private Func<IJSObjectReference, ValueTask>? next;
    private string? told;
    private int account;
    private bool ready, settling;

    [CascadingParameter] private Task<AuthenticationState> Session { get; set; } = default!;
    [Inject] private KeptStore Store { get; set; } = default!;
    [Inject] private IJSRuntime Browser { get; set; } = default!;

    /// <summary>Names the form in the whole portal: "response:rural-roads/2". It stays the same while the form is shown.</summary>
    [Parameter, EditorRequired] public string Place { get; set; } = "";

    /// <summary>Puts words that were kept into the form. Their names are those of the fields; one that is missing was not there.</summary>
    [Parameter, EditorRequired] public EventCallback<KeptWords> OnGiven { get; set; }

    /// <summary>Empties the form of what was typed: it shows what stands.</summary>
    [Parameter, EditorRequired] public EventCallback OnLaidAside { get; set; }

    /// <summary>The version that the form goes on from, where somebody else may save another one meanwhile.</summary>
    [Parameter] public string? Begun { get; set; }

    /// <summary>The words of that version, for a merge later.</summary>
    [Parameter] public IReadOnlyDictionary<string, string>? Stood { get; set; }

    /// <summary>What the words are not, as long as they are only kept: "not sent yet".</summary>
    [Parameter] public string NotYet { get; set; } = "not saved yet";

    [Parameter] public bool Busy { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public RenderFragment? Buttons { get; set; }

    /// <summary>Says so where a field holds more than can be saved.</summary>
    public static IEnumerable<Problem> TooLong(string words, int longest)
    {
        if (words.Length > longest)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"This has {words.Length:N0} letters, and {longest:N0} can be saved. It is kept as it is: shorten it before you save it."));
    }

    /// <summary>The words of the form were saved, so no copy of them is needed. Call it before they are rendered as they stand.</summary>
    /// <param name="said">What the form says then; null to say nothing.</param>
    public async Task SavedAsync(string? said)
    {
        await InBrowserAsync(script => script.InvokeVoidAsync("saved", Place, said));
        string[] copies = given is null ? [copy] : [copy, given.Copy];
        (given, next, settling) = (null, null, true);
        await Store.ForgetAsync(account, Place, copies);
    }

    /// <summary>Looks again for words that were put aside.</summary>
    public async Task LookAgainAsync() =>
        others = [.. (await Store.OfAsync(account, Place)).Where(kept => kept.Copy != copy && kept.Copy != given?.Copy)];

    /// <summary>The line was down: the circuit missed what was typed meanwhile.</summary>
    [JSInvokable]
    public Task GiveAsync(Dictionary<string, string> words) =>
        OnGiven.InvokeAsync(new KeptWords { Place = Place, Copy = copy, Words = words, Begun = Begun, Stood = Stood });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await BeginAsync();
            ready = true;
            StateHasChanged();
            return;
        }
        if (script is null) return;
        if (told != Begun)
        {
            told = Begun;
            await InBrowserAsync(script => script.InvokeVoidAsync("stands", Place, Begun, Stood));
        }
        // What was saved is shown once the page is done with saving; renders before that say nothing.
        var settled = settling && !Busy;
        if (settled) settling = false;
        var now = next ?? (script => script.InvokeVoidAsync("look", Place, settled));
        next = null;
        await InBrowserAsync(now);
    }

    public async ValueTask DisposeAsync()
    {
        await InBrowserAsync(script => script.InvokeVoidAsync("end", Place, copy));
        await InBrowserAsync(script => script.DisposeAsync());
        script = null;
        self?.Dispose();
    }

    private async Task BeginAsync()
    {
        account = (await Session).User.AccountId();
        if (await Store.KeyAsync(account) is not { } key) return;
        self = DotNetObjectReference.Create(this);
        told = Begun;
        script = await Browser.InvokeAsync<IJSObjectReference>("import", $"./{Assets["kept.js"]}");
        await InBrowserAsync(script => script.InvokeVoidAsync(
            "begin", Place, copy, Convert.ToHexStringLower(SHA256.HashData(key))[..16], Convert.ToBase64String(key), Begun, Stood, self));
        var all = await Store.OfAsync(account, Place);
        await TakeAsync(all.FirstOrDefault(kept => kept.LaidAsideAt is null));
        await LookAgainAsync();
    }

    private async Task TakeAsync(KeptWords? kept)
    {
        if (kept is null) return;
        given = kept;
        next = script => script.InvokeVoidAsync("resume", Place, new Earlier(kept.Copy, kept.Number), Components.Words.Time(kept.KeptAt));
        await OnGiven.InvokeAsync(kept);
    }

    private async Task LayAsideAsync()
    {
        if (!await SetAsideAsync()) return;
        await OnLaidAside.InvokeAsync();
        settling = true;
        await LookAgainAsync();
    }

    private async Task HaveBackAsync(KeptWords kept)
    {
        if (!await SetAsideAsync()) return;
        await TakeAsync(kept);
        await LookAgainAsync();
    }

    /// <summary>What is in the form now waits beside it; not, if the browser could not hand it over.</summary>
    private async Task<bool> SetAsideAsync()
    {
        var handed = false;
        await InBrowserAsync(async script => handed = await script.InvokeAsync<bool>("aside", Place));
        if (!handed) return false;
        await Store.LayAsideAsync(account, Place, given is null ? [copy] : [copy, given.Copy]);
        given = null;
        return true;
    }

    /// <summary>A browser that is gone needs to be told nothing.</summary>
    private async Task InBrowserAsync(Func<IJSObjectReference, ValueTask> tell)
    {
        if (script is null) return;
        try
        {
            await tell(script);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
