using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Files;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Files;

/// <summary>What a file is, is told from its bytes; what it is called only has to agree.</summary>
public sealed class FileContentTests
{
    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "a.pdf", SampleFiles.Pdf, "application/pdf" },
        { "a.PNG", SampleFiles.Png, "image/png" },
        { "a.jpg", SampleFiles.Jpeg, "image/jpeg" },
        { "a.jpeg", SampleFiles.Jpeg, "image/jpeg" },
        { "a.docx", SampleFiles.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", SampleFiles.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", SampleFiles.Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.odt", SampleFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "a.ods", SampleFiles.Ods, "application/vnd.oasis.opendocument.spreadsheet" },
        { "a.odp", SampleFiles.Odp, "application/vnd.oasis.opendocument.presentation" },
        { "a.csv", SampleFiles.Bytes("\uFEFFunit;people\r\nRoads;12\r\n"), "text/csv" },
        { "a.txt", SampleFiles.Bytes("Résumé: العربية <b>not markup</b>\f"), "text/plain" },
    };

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "isn’t a PDF", "program.pdf", SampleFiles.Exe },
        { "isn’t a PDF", "text.pdf", SampleFiles.Bytes("Only words") },
        { "isn’t a PDF", "cut.pdf", SampleFiles.Pdf[..20] },
        { "This is a PDF, but its name", "report.docx", SampleFiles.Pdf },
        { "This is a JPEG picture, but its name", "photo.png", SampleFiles.Jpeg },
        { "This is a Word document, but its name", "table.xlsx", SampleFiles.Docx },
        { "This is a PDF, but its name", "report.pdf.exe", SampleFiles.Pdf },
        { "doesn’t take files of this kind", "page.html", SampleFiles.Bytes("<!doctype html><script>alert(1)</script>") },
        { "doesn’t take files of this kind", "drawing.svg", SampleFiles.Bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "doesn’t take files of this kind", "run.sh", SampleFiles.Bytes("#!/bin/sh\nrm -rf /") },
        { "doesn’t take files of this kind", "setup.exe", SampleFiles.Exe },
        { "doesn’t take files of this kind", "files.zip", SampleFiles.Zip(("a.txt", SampleFiles.Bytes("a"))) },
        { "doesn’t take files of this kind", "none", SampleFiles.Bytes("Only words") },
        { "markup or a script", "page.txt", SampleFiles.Bytes("\uFEFF \r\n<!DOCTYPE html><script>alert(1)</script>") },
        { "markup or a script", "drawing.csv", SampleFiles.Bytes("<svg onload='alert(1)'/>") },
        { "markup or a script", "run.txt", SampleFiles.Bytes("#!/bin/sh\nrm -rf /") },
        { "isn’t plain text", "nul.txt", SampleFiles.Bytes("a\0b") },
        { "isn’t in UTF-8", "old.csv", [(byte)'B', 0xFC, (byte)'r', (byte)'o'] },
        { "of the old kind, or one locked", "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0] },
        { "holds a script", "form.pdf", SampleFiles.Bytes("%PDF-1.7\n<</S/JavaScript/JS(app.alert(1))>>\n%%EOF") },
        { "starts a program", "launch.pdf", SampleFiles.Bytes("%PDF-1.7\n<</S/Launch/F(cmd.exe)>>\n%%EOF") },
        { "two things at once", "both.pdf", [.. SampleFiles.Pdf, .. SampleFiles.Zip(("a.class", [1]))] },
        { "two things at once", "both.jpg", [.. SampleFiles.Jpeg, .. SampleFiles.Zip(("a.class", [1]))] },
        { "isn’t a PNG picture", "more.png", [.. SampleFiles.Png, .. SampleFiles.Bytes("<?php")] },
        { "isn’t a Word document", "more.docx", [.. SampleFiles.Docx, 1] },
        { "doesn’t take files of this kind", "prefixed.docm", [.. SampleFiles.Exe, .. SampleFiles.Docx] },
        { "holds macros", "macros.docx", SampleFiles.Ooxml("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml") },
        { "holds macros", "macros.docx", SampleFiles.Ooxml("word/document.xml", SampleFiles.WordMain, ("word/vbaProject.bin", [1])) },
        { "holds macros", "macros.odt", SampleFiles.OpenDocument("text", ("Basic/Standard/Module1.xml", [1])) },
        { "isn’t a Word document", "twice.docx", SampleFiles.Ooxml("word/document.xml", SampleFiles.WordMain, ("word/document.xml", [1])) },
        { "isn’t a Word document", "climbs.docx", SampleFiles.Ooxml("word/document.xml", SampleFiles.WordMain, ("../../etc/passwd", [1])) },
        { "isn’t a Word document", "entity.docx", SampleFiles.Zip(("[Content_Types].xml", SampleFiles.Bytes("<!DOCTYPE x [<!ENTITY a 'b'>]><Types/>"))) },
        { "empty", "empty.pdf", [] },
    };

    [Theory, MemberData(nameof(Taken))]
    public void A_file_on_the_list_is_told_from_its_content(string name, byte[] bytes, string mediaType) =>
        Assert.Equal(mediaType, EvidenceFile.Of(name, bytes).MediaType);

    [Theory, MemberData(nameof(Refused))]
    public void Anything_else_is_refused_with_what_can_be_done(string saying, string name, byte[] bytes)
    {
        var problem = Assert.Single(Assert.Throws<RuleViolation>(() => EvidenceFile.Of(name, bytes)).Problems);
        Assert.Contains(saying, problem.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(Evidence.File), problem.About);
    }

    /// <summary>A gigabyte of nothing packs to a megabyte. What names the kind is read as far as such a part may go, the rest not at all.</summary>
    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("mimetype")]
    [InlineData("word/media/image1.png")]
    public void A_part_that_unpacks_to_gigabytes_is_not_unpacked(string bomb)
    {
        var nothing = new byte[64 * 1024 * 1024];
        var bytes = SampleFiles.Zip((bomb, nothing), ("[Content_Types].xml2", SampleFiles.Bytes("x")));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<RuleViolation>(() => FileContent.KindOf(bytes, "bomb.docx"));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < nothing.Length / 8);
    }

    [Fact]
    public void What_declares_to_unpack_to_more_than_a_computer_can_bear_is_refused()
    {
        var bytes = SampleFiles.Docx.ToArray();
        // The length that the list of contents declares for its last part.
        var list = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(list + 24), uint.MaxValue - 1);
        Assert.Contains("unpacks", Assert.Throws<RuleViolation>(() => FileContent.KindOf(bytes, "bomb.docx")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData(@"C:\Users\me\report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u0000b\r\nc.pdf", "abc.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\"b<c>.pdf", "a-b-c-.pdf")]
    [InlineData(" Bericht über Straßen.pdf. ", "Bericht über Straßen.pdf")]
    [InlineData("تقرير.pdf", "تقرير.pdf")]
    [InlineData("..", "file")]
    [InlineData(null, "file")]
    [InlineData("\uD800.pdf", "pdf")]
    public void A_name_keeps_its_letters_and_loses_path_and_tricks(string? given, string kept) => Assert.Equal(kept, FileName.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_end()
    {
        var name = FileName.Clean(new string('a', 400) + ".pdf");
        Assert.Equal((FileName.Longest, true), (name.Length, name.EndsWith("a.pdf", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_keeps_its_bytes_with_their_length_and_sum()
    {
        var file = EvidenceFile.Of("folder/a.pdf", SampleFiles.Pdf);
        Assert.Equal(("a.pdf", SampleFiles.Pdf.Length, SampleFiles.Pdf), (file.Name, file.Length, file.Bytes));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf)), file.Sha256);
    }
}
