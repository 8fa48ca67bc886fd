using System.Globalization;
using System.Text;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Protocols;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Tests.Architecture;

namespace MedLib.Domain.Tests.Circulation.Protocols;

/// <summary>Writes <c>docs/guides/protocol-values.md</c> from the values themselves, so that the page says what the code does.</summary>
public class ProtocolValuesGuideTests
{
    [Fact]
    public void The_guide_is_up_to_date() => Approved.Matches(Text(), "docs", "guides", "protocol-values.md");

    private static string Text()
    {
        var text = new StringBuilder("""
            # Values of SIP2 and NCIP

            What self-service machines and other libraries' systems are told. The library has the values of both protocols as data, under `MedLib.Domain.Circulation.Protocols`;
            reading and writing messages is the host's. This page is written by a test from the code itself.

            The sources are the 3M Standard Interchange Protocol 2.00 and ANSI/NISO Z39.83 (NCIP 2) with the schemes of its implementation profile. What the codes
            mean stands in [all codes](../codes.md).


            """);
        Table(text, "Where an item is", ["stored as", "SIP2 circulation status", "NCIP Circulation Status"], [
            .. Situations.All.SelectMany(static place => Rows(place.Word, place.Item)).Select(static row => new[]
            {
                row.Word, Cell(SipCirculationStatus.Of(row.Item)), NcipCirculationStatus.Of(row.Item).Value,
            })]);
        Table(text, "What a borrower may not do: SIP2 patron status", ["position", "flag", "holds where"], [
            .. Enum.GetValues<SipPatronFlags>().Where(static flag => flag is not SipPatronFlags.None).Select(static (flag, position) => new[]
            {
                position.ToString(CultureInfo.InvariantCulture), flag.ToString(), Cause(flag),
            })]);
        Table(text, "What an item is: SIP2 media type", ["category", "media type"], [
            .. new[] { ItemCategory.Book, ItemCategory.Reference, ItemCategory.JournalIssue, ItemCategory.JournalVolume, ItemCategory.AudioVisual, ItemCategory.Equipment,
                ItemCategory.Model, ItemCategory.Kit, ItemCategory.Rare, new ItemCategory("any other") }
                .Select(static category => new[] { category.Code, $"{SipMediaType.Of(category).Code} {SipMediaType.Of(category).Name}" })]);
        Table(text, "What a charge is for: SIP2 fee type", ["kind", "fee type"], [
            .. new[] { FeeKind.OverdueFine, FeeKind.Replacement, FeeKind.Processing, FeeKind.Rental, new FeeKind("any other") }
                .Select(static kind => new[] { kind.Code, $"{SipFeeType.Of(kind).Code} {SipFeeType.Of(kind).Name}" })]);
        Table(text, "Why a service is refused: NCIP problem types", ["code", "service", "problem type"], [
            .. NcipValueTests.Reasons.SelectMany(static service => service.Value, static (service, code) => new[]
            {
                code, service.Key.ToString(), NcipProblemType.Of(service.Key, code).Value,
            })]);
        Table(text, "Why a service is refused: all other codes", ["service", "problem type"], [
            .. Enum.GetValues<NcipService>().Select(static service => new[] { service.ToString(), NcipProblemType.FallbackOf(service).Value })]);
        return text.ToString();
    }

    private static IEnumerable<(string Word, ItemSituation Item)> Rows(string word, ItemSituation item) => word switch
    {
        "on-shelf" => [(word, item), ($"{word}, withdrawn or in repair", item with { IsWithdrawn = true })],
        "on-loan" => [(word, item), ($"{word}, not to be recalled yet", item with { IsGuaranteed = true }), ($"{word}, recalled", item with { IsRecalled = true })],
        _ => [(word, item)],
    };

    private static string Cell(SipCirculationStatus status) => $"{status.Code} {status.Name}";

    private static string Cause(SipPatronFlags flag) => flag switch
    {
        SipPatronFlags.ChargeDenied => "there is a reason against borrowing",
        SipPatronFlags.RenewalDenied => "there is a reason against renewing",
        SipPatronFlags.RecallDenied => "there is a reason against recalling",
        SipPatronFlags.HoldDenied => "there is a reason against placing a hold",
        SipPatronFlags.CardLost => "the host says so",
        SipPatronFlags.TooManyCharged => $"{CirculationCodes.LoanLimitReached}, or {CirculationCodes.CountPassed} of open loans",
        SipPatronFlags.TooManyOverdue => $"{CirculationCodes.CountPassed} of overdue loans",
        SipPatronFlags.TooManyRenewals => CirculationCodes.RenewalLimitReached,
        SipPatronFlags.TooManyClaims => $"the host says so, or {CirculationCodes.CountPassed} of claimed returns",
        SipPatronFlags.TooManyLost => $"{CirculationCodes.CountPassed} of lost items",
        SipPatronFlags.ExcessiveFines => $"{CirculationCodes.DebtPassed} or {CirculationCodes.UnaskedInDebt}, and fines are owed or it is not told what is",
        SipPatronFlags.ExcessiveFees => $"{CirculationCodes.DebtPassed} or {CirculationCodes.UnaskedInDebt}, and other charges are owed or it is not told what is",
        SipPatronFlags.RecallOverdue => $"{CirculationCodes.CountPassed} of overdue recalls or of their days",
        _ => $"{CirculationCodes.DebtPassed} or {CirculationCodes.UnaskedInDebt}, and a replacement is owed",
    };

    private static void Table(StringBuilder text, string heading, string[] columns, string[][] rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(static _ => " --- |"))}\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        text.Append('\n');
    }
}
