using FsCheck.Xunit;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers.Personnel;

public class PersonnelCsvTests
{
    [Fact]
    public void Columns_are_found_by_their_names_in_any_order()
    {
        var read = PersonnelCsv.ReadRows("""
            name,external_id,cards,Unit,pay grade,supervisor,valid_until
            "Byron, Ada",P1,CARD1|CARD2,ward-3,E13,P2,2026-06-30
            "Jo ""Joe"" Abe",P2,,,,,
            """).Value!;

        Assert.Equal(
            [
                new FeedRow(2, "P1") { Name = "Byron, Ada", Cards = [Card(1), Card(2)], Unit = new UnitCode("ward-3"), SupervisorExternalId = "P2", ValidUntil = new(2026, 6, 30) },
                new FeedRow(3, "P2") { Name = "Jo \"Joe\" Abe" },
            ],
            read.Rows);
        Assert.Equal(FeedFields.Name | FeedFields.Cards | FeedFields.Unit | FeedFields.Supervisor | FeedFields.ValidUntil, read.Fields);
        Assert.Empty(read.Unread);
    }

    [Theory]
    [InlineData("external_id;name\r\nP1;Byron, Ada\r\n")]
    [InlineData("external_id\tname\nP1\tByron, Ada")]
    [InlineData("\uFEFFexternal_id;name\rP1;Byron, Ada\r\r")]
    [InlineData("external_id;name\n\nP1;\"Byron, Ada\"\n\n")]
    public void Separators_line_ends_empty_lines_and_a_mark_of_order_make_no_difference(string text) =>
        Assert.Equal(("P1", "Byron, Ada"), (PersonnelCsv.ReadRows(text).Value!.Rows.Single().ExternalId, PersonnelCsv.ReadRows(text).Value!.Rows.Single().Name));

    [Fact]
    public void A_row_that_cannot_be_read_is_told_with_its_line_and_never_repeated()
    {
        var read = PersonnelCsv.ReadRows("""
            external_id,name,cards,valid_until
            P1,Ada,CARD1,30.06.2026
            P2,Ada
            ,Ada,CARD2,
            P4,"Ada
            and more",CARD3,
            P5,"Ada,CARD4
            """).Value!;

        Assert.Equal([5], read.Rows.Select(static row => row.Line));
        Assert.Equal([(2, "P1"), (3, null), (4, null), (7, null)], read.Unread.Select(static row => (row.Line, row.ExternalId)));
        Assert.Equal(["CIR-244", "CIR-243", "CIR-241", "CIR-243"], read.Unread.Select(static row => row.Findings.SortedCodes()), StringComparer.Ordinal);
        Assert.Equal("Line 2: what stands in the column valid_until cannot be read.", MedLibMessages.Render(read.Unread[0].Findings[0]));
        Assert.All(read.Unread.SelectMany(static row => row.Findings), static finding => Assert.DoesNotContain("Ada", finding + MedLibMessages.Render(finding), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "CIR-242")]
    [InlineData("name\nAda", "CIR-242")]
    [InlineData("external_id,name,Name\nP1,Ada,Ada", "CIR-242")]
    [InlineData("external_id,EXTERNAL_ID,name,name\n", "CIR-242 CIR-242")]
    [InlineData("external_id,other,other\nP1,,", "")]
    public void The_id_must_be_there_and_no_column_twice(string text, string expected) => Assert.Equal(expected, PersonnelCsv.ReadRows(text).Findings.Codes());

    [Fact]
    public void A_hospital_calls_its_columns_as_it_likes()
    {
        var columns = new FeedColumns { ExternalId = "PersNr", Name = "Vollname", LastDay = "Austritt" };

        Assert.Equal("Ada", PersonnelCsv.ReadRows("Vollname;persnr\nAda;7", columns).Value!.Rows.Single().Name);
        Assert.Equal(new FeedLeaver(2, "7", Monday), PersonnelCsv.ReadLeavers("PersNr;Austritt\n7;2026-03-02\n8;bald", columns).Value!.Leavers.Single());
        Assert.Equal((3, "8"), (PersonnelCsv.ReadLeavers("PersNr;Austritt\n7;2026-03-02\n8;bald", columns).Value!.Unread.Single().Line, "8"));
    }

    [Property(MaxTest = 1000)]
    public void Any_text_is_read_or_refused(string[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = "external_id,name,cards,valid_until\n" + string.Join(',', parts);

        var read = PersonnelCsv.ReadRows(text).Value!;
        Assert.All(read.Rows, static row => Assert.NotEmpty(row.ExternalId));
        Assert.All(read.Unread, static row => Assert.NotEmpty(row.Findings));
        _ = PersonnelCsv.ReadLeavers(string.Concat(parts));
    }
}
