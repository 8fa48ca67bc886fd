using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>Records written as people write them, one field a line; what is not given is a book with a title.</summary>
internal static class Mrk
{
    private const string Book = "=LDR  00000nam a2200000 i 4500";

    public static MarcRecord Record(string fields)
    {
        var text = fields.StartsWith("=LDR", StringComparison.Ordinal) ? fields : $"{Book}\n{fields}";
        var read = Assert.Single(MarcMaker.ReadAsync(new StringReader(text)).ToBlockingEnumerable());
        Assert.Empty(read.Findings);
        return read.Record!;
    }

    public static BibliographicDescription Described(string fields) => Mapped(Record(fields)).Description;

    public static MappedRecord Mapped(MarcRecord record)
    {
        var result = MarcMapping.Import(record);
        Assert.True(result.Succeeded, result.Findings.Codes());
        return result.Value;
    }

    /// <summary>The fields of a record after its description was revised; the export must say just that.</summary>
    public static string Revised(string fields, Func<BibliographicDescription, BibliographicDescription> revise)
    {
        var source = Record(fields);
        var wanted = revise(Mapped(source).Description);
        var written = MarcMapping.Export(wanted, source);
        Assert.Equal("", written.Findings.Codes());
        Assert.Equal(wanted, Mapped(written.Value!).Description);
        return Text(written.Value!);
    }

    public static string Text(MarcRecord record)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Assert.True(MarcMaker.Write(record, text).Succeeded);
        return string.Join('\n', text.ToString().TrimEnd('\n').Split('\n').Skip(1));
    }
}
