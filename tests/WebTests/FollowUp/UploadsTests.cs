using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.FollowUp;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace WebTests.FollowUp;

public sealed class UploadsTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_file_too_large_is_refused_by_what_its_browser_says_and_not_a_byte_is_read()
    {
        var file = new Upload("big.csv", 200L * Megabyte);
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Of(null).ReadAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal((nameof(Evidence.File), 0), (Assert.Single(refused.Problems).About, file.Sent.Position));
        Assert.Contains("20 MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_understates_a_file_is_read_no_further_than_it_said()
    {
        var file = new Upload("big.csv", 3, really: 200L * Megabyte);
        var read = await Of(null).ReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal((3, 3), (read.Length, file.Sent.Position));
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_refused_and_not_kept_in_part()
    {
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Of(null).ReadAsync(new Upload("cut.csv", 2 * Megabyte, really: Megabyte), TestContext.Current.CancellationToken));
        Assert.Contains("to its end", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setting_says_how_large()
    {
        Assert.Equal(2 * Megabyte, (await Of("2").ReadAsync(new Upload("a.csv", 2 * Megabyte), TestContext.Current.CancellationToken)).Length);
        await Assert.ThrowsAsync<RuleViolation>(() => Of("2").ReadAsync(new Upload("a.csv", (2 * Megabyte) + 1), TestContext.Current.CancellationToken));
        Assert.Throws<InvalidOperationException>(() => Of("0"));
        Assert.Throws<InvalidOperationException>(() => Of("2000"));
    }

    private static Uploads Of(string? megabytes) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(Uploads.Setting, megabytes)]).Build());

    /// <summary>What a browser says of a file, and the letters that it really sends.</summary>
    private sealed class Upload(string name, long size, long? really = null) : IBrowserFile
    {
        public string Name => name;
        public DateTimeOffset LastModified => default;
        public long Size => size;
        public string ContentType => "text/html";
        public Letters Sent { get; } = new(really ?? size);

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => Sent;
    }

    /// <summary>As many letters as asked for, made when they are read.</summary>
    private sealed class Letters(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'x');
            Position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
