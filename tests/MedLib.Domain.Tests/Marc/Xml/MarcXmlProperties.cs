using System.Text;
using System.Xml;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Tests.Marc.Xml;

[Properties(Arbitrary = [typeof(MarcGenerators), typeof(XmlGenerators)], MaxTest = 200)]
public sealed class MarcXmlProperties
{
    [Property]
    public void What_is_written_is_read_strictly_and_written_alike(MarcRecord[] records, bool isBare, bool hasPrefix)
    {
        var form = new MarcXmlForm { IsBare = isBare && records.Length == 1, Prefix = hasPrefix ? "m" : "" };
        var bytes = XmlTexts.Write(records, form: form);
        var reads = XmlTexts.Read(bytes, new() { Mode = MarcReadMode.Strict });

        Assert.Equal(records, reads.Select(static r => r.Record));
        Assert.All(reads, static r => Assert.Empty(r.Findings));
        Assert.Equal(bytes, XmlTexts.Write([.. reads.Select(static r => r.Record!)], form: form));
    }

    [Property]
    public void A_record_that_was_read_is_written_as_ISO_2709_as_the_original_is(MarcRecord record) =>
        Assert.Equal(MarcGenerators.Write(record), MarcGenerators.Write(Assert.Single(XmlTexts.Read(XmlTexts.Write([record]))).Record!));

    [Property]
    public void Whatever_the_texts_hold_the_output_is_XML(WildRecord wild, IllegalCharacters illegal)
    {
        using var stream = new MemoryStream();
        using (var writer = new MarcXmlWriter(stream, new() { IllegalCharacters = illegal }))
        {
            var result = writer.Write(wild.Record);
            Assert.True(result.Succeeded || illegal == IllegalCharacters.Refuse || wild.Record.Fields.Any(static f => f.ToString()!.Any(c => c == '\u001F' || char.IsSurrogate(c))));
            writer.Complete();
        }

        stream.Position = 0;
        using var reader = XmlReader.Create(stream, new() { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
        }
    }

    /// <summary>No bytes make it throw, and neither the chunking nor waiting changes what is read.</summary>
    [Property(MaxTest = 1000)]
    public async Task Any_bytes_are_read_to_their_end_alike(XmlBytes xml, FsCheck.PositiveInt step, MarcReadMode mode)
    {
        var options = new MarcReadOptions { Mode = mode, MaxRecordLength = 1 << 12 };
        var reads = XmlTexts.Read(xml.Bytes, options);

        Assert.Equal(WithoutPlaces(reads), WithoutPlaces(XmlTexts.Read(xml.Bytes, options, step.Get)));
        Assert.Equal(WithoutPlaces(reads), WithoutPlaces(await XmlTexts.ReadAsync(xml.Bytes, options, step.Get)));
        Assert.All(reads, static r => Assert.Equal(r.Kind == MarcReadKind.Record, r.Record is not null));
        Assert.All(reads.Where(static r => r.Record is null), static r => Assert.NotEmpty(r.Findings));
        Assert.All(reads.SelectMany(static r => r.Findings), static f => Assert.DoesNotContain('{', MedLib.Domain.Results.MedLibMessages.Render(f)));
        Assert.Equal(reads.Where(static r => r.Kind != MarcReadKind.Filler).Select((_, i) => i), reads.Where(static r => r.Kind != MarcReadKind.Filler).Select(static r => r.Index));
    }

    /// <summary>A record that was read without a finding can be written, and is the same when it is read again.</summary>
    [Property(MaxTest = 500)]
    public void What_is_read_without_a_finding_is_written(XmlBytes xml)
    {
        foreach (var read in XmlTexts.Read(xml.Bytes).Where(static r => r is { Kind: MarcReadKind.Record, Findings.IsEmpty: true }))
        {
            var again = Assert.Single(XmlTexts.Read(XmlTexts.Write([read.Record!])));
            Assert.Equal(read.Record!.Fields, again.Record!.Fields);
        }
    }

    // Of bytes that are no text, the platform's reader tells the place where it had got to with decoding, which depends on the chunks.
    private static IEnumerable<(MarcReadKind Kind, MarcRecord? Record, int Index, string Codes)> WithoutPlaces(List<MarcRead> reads) =>
        reads.Select(static r => (r.Kind, r.Record, r.Index, string.Join(' ', r.Codes())));
}
