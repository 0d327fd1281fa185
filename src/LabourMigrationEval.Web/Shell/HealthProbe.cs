namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// Asks a running portal whether it can serve: <c>--health ADDRESS</c>. It is the container's health check, because the
/// image that the portal runs in has no other client for HTTP.
/// </summary>
public static class HealthProbe
{
    /// <summary>The exit code: 0 when the address answers with success.</summary>
    public static async Task<int> AskAsync(string address)
    {
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (HttpRequestException)
        {
            return 1;
        }
    }
}
