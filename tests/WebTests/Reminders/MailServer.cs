using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace WebTests.Reminders;

/// <summary>What a mail server says to a mail that was handed to it.</summary>
public enum Answer
{
    Take,
    RefuseForNow,
    RefuseForGood,

    /// <summary>It says that it took the mail, and hangs up.</summary>
    TakeAndHangUp,

    /// <summary>It took the mail, but hangs up before it can say so.</summary>
    TakeInSilence,
}

/// <summary>A mail as it arrived.</summary>
public sealed record Delivery(string To, MimeMessage Mail, string Raw);

/// <summary>An SMTP server on this machine that keeps what it takes.</summary>
public sealed class MailServer : IMessageStore, IAsyncDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<Delivery> taken = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public MailServer()
    {
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        // Another test may take the port between its being found free and its being bound: then the next one.
        do
        {
            Port = FreePort();
            var options = new SmtpServerOptionsBuilder().ServerName("localhost")
                .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
            running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
        }
        while (running.IsFaulted);
    }

    public int Port { get; }

    /// <summary>What it says to each mail; it takes all unless a test wants otherwise.</summary>
    public Func<Delivery, Answer> Says { get; set; } = _ => Answer.Take;

    /// <summary>What it took, in its order.</summary>
    public IReadOnlyList<Delivery> Taken => [.. taken];

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        var mail = await MimeMessage.LoadAsync(bytes, cancellationToken);
        var delivery = new Delivery(transaction.To[0].AsAddress(), mail, System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        var answer = Says(delivery);
        if (answer is Answer.RefuseForNow) return new SmtpResponse(SmtpReplyCode.InsufficientStorage, "come back later");
        if (answer is Answer.RefuseForGood) return new SmtpResponse(SmtpReplyCode.TransactionFailed, "never");
        taken.Enqueue(delivery);
        if (answer is Answer.TakeAndHangUp) await context.Pipe.Output.WriteAsync("250 Ok\r\n"u8.ToArray(), cancellationToken);
        if (answer is not Answer.Take) (context.Pipe as IDisposable)?.Dispose();
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(Goodbye).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
