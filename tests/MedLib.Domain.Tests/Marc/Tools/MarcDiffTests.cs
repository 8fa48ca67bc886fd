using FsCheck.Xunit;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc.Tools;

public sealed class MarcDiffTests
{
    private static readonly MarcRecord Before = new(
        Leader.Default,
        [
            new MarcField.Control("001", "7"),
            new MarcField.Control("005", "2024"),
            Data("100", ('a', "Author")),
            Data("245", ('a', "Title"), ('b', "rest"), ('c', "Author")),
            Data("650", ('a', "Heart")),
            Data("650", ('a', "Lung"), ('x', "Surgery")),
        ]);

    private static readonly MarcRecord After = new(
        Leader.Default with { Status = 'c' },
        [
            new MarcField.Control("001", "7"),
            new MarcField.Control("005", "2026"),
            Data("245", ('a', "Titles"), ('c', "Author"), ('h', "[film]")) with { Indicator1 = '1' },
            Data("500", ('a', "Note")),
            Data("650", ('a', "Lung"), ('x', "Surgery"), ('x', "Methods")),
        ]);

    [Fact]
    public void Says_what_went_came_and_changed()
    {
        var diff = MarcDiff.Between(Before, After);

        Assert.False(diff.IsEmpty);
        Assert.Equal(
            """
            - LDR 00000nam a2200000 i 4500
            + LDR 00000cam a2200000 i 4500
              (1 kept)
            ~ 005 [-2024-][+2026+]
            - 100   $aAuthor
            ~ 245 [- -][+1+] $a[-Title-][+Titles+][-$brest-]$cAuthor[+$h[film]+]
            - 650   $aHeart
            + 500   $aNote
            ~ 650   $aLung$xSurgery[+$xMethods+]

            """, diff.ToText(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Says_which_indicator_and_subfields_changed()
    {
        var change = MarcDiff.Between(Before, After).Changes.Single(static c => c.Before?.Tag == "245");

        Assert.Equal((true, false), (change.IsIndicator1Changed, change.IsIndicator2Changed));
        Assert.Equal(
            [
                new(MarcChangeKind.Changed, 'a', "Title", "Titles"),
                new(MarcChangeKind.Removed, 'b', "rest", null),
                new(MarcChangeKind.Kept, 'c', "Author", "Author"),
                new(MarcChangeKind.Added, 'h', null, "[film]"),
            ],
            change.Subfields());
    }

    [Fact]
    public void Between_equal_records_nothing_is_other()
    {
        var diff = MarcDiff.Between(Before, Before with { Leader = Leader.Parse("00999nam a2200099 i 4500") });

        Assert.True(diff.IsEmpty);
        Assert.Equal(new(MarcChangeKind.Kept, 6, null, null), Assert.Single(diff.Changes));
        Assert.Same(Before.Fields[3], diff.Apply(Before).Value!.Fields[3]);
    }

    [Fact]
    public void A_field_that_was_not_so_is_named()
    {
        var diff = MarcDiff.Between(Before, After);
        var other = Before with { Fields = [.. Before.Fields.Take(5), Data("650", ('a', "Liver"))] };

        Assert.Equal([new Finding("MRC-076", FindingSeverity.Error, "650[1]")], diff.Apply(other).Findings);
    }

    [Fact]
    public void All_that_does_not_fit_is_said()
    {
        var diff = MarcDiff.Between(Before, After);

        Assert.Equal(["MRC-077", "MRC-078"], diff.Apply(new MarcRecord(After.Leader, [])).Findings.Select(static f => f.Code), StringComparer.Ordinal);
        Assert.Equal(["MRC-078"], diff.Apply(Before.Insert(Data("999", ('a', "more")))).Findings.Select(static f => f.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_kept_may_have_changed_meanwhile()
    {
        var diff = MarcDiff.Between(Before, After);
        var number = new MarcField.Control("001", "8");

        Assert.Equal(After.Replace("001", number), diff.Apply(Before.Replace("001", number)).Value);
    }

    [Fact]
    public void Steps_made_by_hand_never_throw()
    {
        var field = Data("650", ('a', "Heart"));
        MarcFieldChange[] steps =
        [
            new(MarcChangeKind.Kept, -1, null, null), new(MarcChangeKind.Kept, int.MaxValue, null, null), new(MarcChangeKind.Removed, 0, field, null),
            new(MarcChangeKind.Changed, 9, field, field), new(MarcChangeKind.Removed, 1, null, null),
        ];

        Assert.All(steps, step => Assert.Equal(MarcCodes.PatchCount, Assert.Single(new MarcDiff(null, null, [step]).Apply(new(Leader.Default, [])).Findings).Code));
    }

    [Property(Arbitrary = [typeof(RecordPairs)], MaxTest = 1_000)]
    public bool Applied_to_the_one_it_gives_the_other(RecordPair pair) =>
        MarcDiff.Between(pair.Before, pair.After).Apply(pair.Before).Value == pair.After;

    [Property(Arbitrary = [typeof(RecordPairs)], MaxTest = 1_000)]
    public bool The_inverse_gives_the_one_back(RecordPair pair)
    {
        var inverse = MarcDiff.Between(pair.Before, pair.After).Inverse();
        return inverse.Apply(pair.After).Value == pair.Before && inverse.Inverse() == MarcDiff.Between(pair.Before, pair.After);
    }

    [Property(Arbitrary = [typeof(RecordPairs)], MaxTest = 300)]
    public bool As_many_fields_are_kept_as_can_be(RecordPair pair) =>
        MarcDiff.Between(pair.Before, pair.After).Changes.Where(static c => c.Kind == MarcChangeKind.Kept).Sum(static c => c.Count)
        == LongestCommon([.. pair.Before.Fields], [.. pair.After.Fields]);

    [Property(Arbitrary = [typeof(RecordPairs)], MaxTest = 300)]
    public bool The_subfields_of_a_change_tell_both_fields(RecordPair pair) =>
        MarcDiff.Between(pair.Before, pair.After).Changes
            .Where(static c => c is { Kind: MarcChangeKind.Changed, Before: MarcField.Data, After: MarcField.Data })
            .All(static c => c.Subfields().Where(static s => s.Before is not null).Select(static s => new Subfield(s.Code, s.Before!)).SequenceEqual(((MarcField.Data)c.Before!).Subfields)
                && c.Subfields().Where(static s => s.After is not null).Select(static s => new Subfield(s.Code, s.After!)).SequenceEqual(((MarcField.Data)c.After!).Subfields));

    [Theory]
    [InlineData(1, 1)] // every field the same
    [InlineData(2, 3)] // two kinds against three
    [InlineData(100_000, 1)] // none the same
    public void Records_of_very_many_fields_are_compared(int kindsBefore, int kindsAfter)
    {
        const int Count = 10_000;
        var before = new MarcRecord(Leader.Default, [.. Enumerable.Range(0, Count).Select(n => Data("650", ('a', $"{n % kindsBefore}")))]);
        var after = new MarcRecord(Leader.Default, [.. Enumerable.Range(0, Count).Select(n => Data("650", ('a', $"{n % kindsAfter}"))), Data("999", ('a', "x"))]);

        Assert.Equal(after, MarcDiff.Between(before, after).Apply(before).Value);
    }

    // The textbook table: slow and plainly right.
    private static int LongestCommon(MarcField[] left, MarcField[] right)
    {
        var best = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                best[i, j] = left[i].Equals(right[j]) ? 1 + best[i + 1, j + 1] : Math.Max(best[i + 1, j], best[i, j + 1]);
            }
        }

        return best[0, 0];
    }

    private static MarcField.Data Data(string tag, params (char Code, string Value)[] subfields) =>
        new(tag, ' ', ' ', [.. subfields.Select(static s => new Subfield(s.Code, s.Value))]);
}
