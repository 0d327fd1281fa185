using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WebTests;

/// <summary>Counts the commands that a portal sends to its database.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private int sent;

    /// <summary>How many commands an act costs.</summary>
    public async Task<int> CountAsync(Func<Task> act)
    {
        var before = Volatile.Read(ref sent);
        await act();
        return Volatile.Read(ref sent) - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref sent);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref sent);
        return new(result);
    }
}
