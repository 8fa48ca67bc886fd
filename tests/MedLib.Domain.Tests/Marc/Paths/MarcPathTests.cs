using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Paths;

public sealed class MarcPathTests
{
    [Theory]
    [InlineData("", "MRC-070", 1)]
    [InlineData("24", "MRC-070", 3)]
    [InlineData("aB1", "MRC-070", 2)]
    [InlineData("245$", "MRC-070", 5)]
    [InlineData("245$a[1", "MRC-070", 8)]
    [InlineData("245$a-9", "MRC-070", 6)]
    [InlineData("245$z-a", "MRC-071", 5)]
    [InlineData("245[2-1]", "MRC-071", 5)]
    [InlineData("008/0-1000000", "MRC-071", 7)]
    [InlineData("008/0-99999999999999999999", "MRC-071", 7)]
    [InlineData("008/0$a", "MRC-070", 6)]
    [InlineData("245{$a", "MRC-070", 7)]
    [InlineData("245{}", "MRC-070", 5)]
    [InlineData("245{$a=}", "MRC-070", 8)]
    [InlineData(@"245{$a=\two words}", "MRC-070", 12)]
    [InlineData(@"008/0{^1=\1}", "MRC-072", 7)]
    [InlineData(@"245^2{/0=\1}", "MRC-072", 7)]
    [InlineData("245^2{^1/0}", "MRC-070", 9)]
    public void Says_where_a_path_goes_wrong(string text, string code, int column)
    {
        var finding = MarcPath.Diagnose(text);

        Assert.Equal((code, (long)column), (finding!.Code, ((FindingArg.Number)finding.Args[0]).Value));
        Assert.Throws<FormatException>(() => MarcPath.Parse(text));
    }

    [Theory]
    [InlineData("245$a", "245$a")]
    [InlineData("LDR/06", "LDR/6")]
    [InlineData("245[0-#]$a-c[#-1]/0-3", "245[0-#]$a-c[#-1]/0-3")]
    [InlineData("008/3-3", "008/3")]
    [InlineData("020$c{020$a}", "020$c{$a}")]
    [InlineData("020$c{?020$a}", "020$c{$a}")]
    [InlineData("020$c{$c?$a}", "020$c{$c?$a}")]
    [InlineData("020$c{020[0-#]$a}", "020$c{020[0-#]$a}")]
    [InlineData("245$a[0]{[1]}", "245$a[0]{$a[1]}")]
    [InlineData("245[0]{[1]$b}", "245[0]{245[1]$b}")]
    [InlineData("245$a{245/0}", "245$a{245/0}")]
    [InlineData("008/1{~008^1}", "008/1{~008^1}")] // after characters an indicator is asked for by its tag only
    [InlineData(@"650{^2=\2}$a", @"650{^2=\2}$a")]
    [InlineData(@"245$a{=\=a\sb\\\}}{!~\}", @"245$a{=\\=a\sb\\\}}{!~\}")]
    public void Is_written_in_one_way(string text, string written)
    {
        var path = MarcPath.Parse(text);

        Assert.Equal(written, path.ToString());
        Assert.Equal(path, MarcPath.Parse(written));
        Assert.Equal(path.GetHashCode(), MarcPath.Parse(written).GetHashCode());
    }

    [Property]
    public bool Reading_is_total(string? text) =>
        MarcPath.TryParse(text, out var path) ? MarcPath.Parse(path.ToString()) == path : MarcPath.Diagnose(text) is not null;

    [Property(Arbitrary = [typeof(PathTexts)], MaxTest = 5_000)]
    public Property What_it_writes_it_reads(PathTexts.Text text)
    {
        var isPath = MarcPath.TryParse(text.Value, out var path);
        return (isPath ? MarcPath.Parse(path!.ToString()) == path : MarcPath.Diagnose(text.Value) is not null).Classify(isPath, "paths");
    }

    [Property(Arbitrary = [typeof(PathTexts), typeof(MarcGenerators)], MaxTest = 1_000)]
    public bool Selecting_is_total(PathTexts.Text text, MarcRecord record) =>
        !MarcPath.TryParse(text.Value, out var path) || record.Select(path).SequenceEqual(record.Select(path.ToString()), StringComparer.Ordinal);

    /// <summary>Texts of pieces that paths are made of, so that many are paths.</summary>
    public static class PathTexts
    {
        private static readonly Gen<string> Range = Gen.Elements("0", "1", "#", "0-1", "1-#", "#-1", "#-0", "07", "2-1", "");

        private static readonly Gen<string> Part = Gen.OneOf(
            Range.Select(static r => $"[{r}]"),
            Range.Select(static r => $"/{r}"),
            Gen.Elements("$a", "$b", "$$", "${", "$a-c", "$0-9", "$z-a", "^1", "^2", "^3", "$"));

        private static readonly Gen<string> Term = Gen.OneOf(
            Part,
            Part.Two().Select(static p => p.Item1 + p.Item2),
            from tag in Gen.Elements("245", "...", "LDR", "008", "6.0") from part in Part select tag + part,
            Gen.Elements(@"\", @"\a", @"\a\s\}", @"\=\\", @"\é𝒳", @"\a b", "245"));

        private static readonly Gen<string> Condition =
            from left in Gen.OneOf(Gen.Constant(""), Term)
            from sign in Gen.Elements("=", "!=", "~", "!~", "?", "!", "")
            from right in Term
            from end in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Constant("|$a")))
            select $"{{{left}{sign}{right}{end}}}";

        public static Arbitrary<Text> Texts() =>
            (from tag in Gen.Elements("245", "...", "6.0", "..0", "LDR", "008", "ABC", "24")
             from parts in Gen.OneOf(Part, Condition, Gen.Constant("")).ListOf(3)
             select new Text(string.Concat([tag, .. parts]))).ToArbitrary();

        public sealed record Text(string Value);
    }
}
