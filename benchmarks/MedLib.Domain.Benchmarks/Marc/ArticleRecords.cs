using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;

namespace MedLib.Domain.Benchmarks.Marc;

/// <summary>Records of journal articles with subject headings, in size and shape as the libraries of medicine have them, from a seed.</summary>
internal static class ArticleRecords
{
    internal const int Count = 1_000;

    private static readonly string[] Words =
    [
        "the", "of", "and", "in", "a", "patients", "treatment", "clinical", "randomized", "trial", "effects", "disease", "Alzheimer", "études", "für",
        "heart", "R&D", "β-cells", "p < 0.05", "outcome", "nursing", "care", "hospital", "analysis", "systematic", "review", "children", "Übersicht",
    ];

    private static readonly string[] Headings = ["Humans", "Female", "Male", "Adult", "Aged", "Child", "Animals", "Risk Factors", "Nursing Care", "Health Services"];

    internal static MarcRecord[] Make()
    {
        var random = new Random(20260);
        return [.. Enumerable.Range(0, Count).Select(i => Make(random, i))];
    }

    /// <summary>The records as a document.</summary>
    internal static byte[] Xml(MarcRecord[] records) => Written(records, MarcFormat.MarcXml);

    /// <summary>The records in ISO 2709.</summary>
    internal static byte[] Iso2709(MarcRecord[] records) => Written(records, MarcFormat.Iso2709);

    private static byte[] Written(MarcRecord[] records, MarcFormat format)
    {
        using var stream = new MemoryStream();
        using var writer = MarcFile.CreateWriter(stream, format);
        foreach (var record in records)
        {
            writer.Write(record);
        }

        writer.Complete();
        return stream.ToArray();
    }

    private static MarcRecord Make(Random random, int index)
    {
        var fields = new List<MarcField>
        {
            new MarcField.Control("001", $"IND60{index:D7}"),
            new MarcField.Control("005", "20260214112753.0"),
            new MarcField.Control("008", "190411e201505  xx |||||o|||||||||||eng||"),
            new MarcField.Data("024", '7', ' ', [new('a', $"10.1016/j.medlib.{index}"), new('2', "doi")]),
            new MarcField.Data("040", ' ', ' ', [new('a', "DNLM"), new('b', "eng"), new('c', "DNLM")]),
            new MarcField.Data("060", '0', '0', [new('a', "WG 120")]),
            new MarcField.Data("100", '1', ' ', [new('a', "Liu, Lu")]),
            new MarcField.Data("245", '1', '0', [new('a', Text(random, 12)), new('c', Text(random, 4))]),
            new MarcField.Data("520", ' ', ' ', [new('a', Text(random, 120))]),
        };
        for (var i = 0; i < 14; i++)
        {
            fields.Add(new MarcField.Data("650", ' ', '2', [new('a', Headings[random.Next(Headings.Length)]), new('x', Text(random, 2)), new('0', $"D{random.Next(100_000):D6}")]));
        }

        fields.Add(new MarcField.Data("773", '0', ' ', [new('t', Text(random, 5)), new('g', "2026 v.12 no.3 p.1-8"), new('x', "0028-4793"), new('w', $"(DNLM){index}")]));
        fields.Add(new MarcField.Data("856", '4', '0', [new('u', $"https://doi.org/10.1016/j.medlib.{index}?a=1&b=2"), new('y', "Full text")]));
        return new(Leader.Parse("00000naa a2200000 i 4500"), [.. fields]);
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
