using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Schemes.Udc;

namespace MedLib.Domain.Tests.Classification.Schemes;

public sealed class UdcNumberTests
{
    // The order that the UDC tables give with their signs, printed with examples of 622.341.1 in guides to the classification.
    private static readonly string[] Shelf =
    [
        "=111(02)53", "(038)61", "(410)61", "\"19\"61", "622.341+669", "622.341", "622.341.1+669.1", "622.341.1/.2", "622.341.1", "622.341.1 ABC 1990", "622.341.1:338.124.4+5",
        "622.341.1:338.124.4", "622.341.1::338.124.4", "622.341.1[338]", "622.341.1=30", "622.341.1(0.035.22)", "622.341.1(035)", "622.341.1(4+5)", "622.341.1(4)", "622.341.1(430)",
        "622.341.1(430).3", "622.341.1(=1.366)", "622.341.1\"18\"", "622.341.1\"19\"", "622.341.1*Fe2O3", "622.341.1GOE", "622.341.1.002.67", "622.341.1-057.2", "622.341.1-1",
        "622.341.1.03", "622.341.1'17", "622.341.11", "622.341.12", "622.342", "63",
    ];

    [Fact]
    public void Stands_as_the_tables_say()
    {
        var keys = Shelf.Select(text => ShelfKey.Of(CallNumberScheme.Udc, text)).ToArray();

        Assert.Equal(Shelf, Shelf.Reverse().OrderBy(text => ShelfKey.Of(CallNumberScheme.Udc, text)), StringComparer.Ordinal);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Has_elements_and_an_item()
    {
        var number = UdcNumber.Parse("REF 616.12-008.331.1 (410) \u201C19\u201D = 111 SMI 1990");

        Assert.Equal("REF 616.12-008.331.1(410)\"19\"=111 SMI 1990", number.ToString());
        Assert.Equal("616.12-008.331.1(410)\"19\"=111", number.Notation);
        Assert.Equal("REF", number.Prefix);
        Assert.Equal(
            [
                new UdcElement(UdcSign.Number, "616.12"), new UdcElement(UdcSign.Dash, "-008.331.1"), new UdcElement(UdcSign.Place, "(410)"),
                new UdcElement(UdcSign.Time, "\"19\""), new UdcElement(UdcSign.Language, "=111"),
            ],
            number.Elements);
        Assert.Equal("SMI 1990", string.Join(' ', number.Item));
        Assert.Equal(
            [
                CallNumberPartKind.Prefix, CallNumberPartKind.ClassNumber, CallNumberPartKind.Auxiliary, CallNumberPartKind.Auxiliary, CallNumberPartKind.Auxiliary,
                CallNumberPartKind.Auxiliary, CallNumberPartKind.Other, CallNumberPartKind.Year,
            ],
            number.Parts.Select(part => part.Kind));
    }

    [Theory]
    [InlineData("Periodicals", "CLS-056 Periodicals@0?")]
    [InlineData("", "CLS-056 @0?")]
    [InlineData("616.12(410", "CLS-057 410@7")]
    [InlineData("616.12)", "CLS-057 )@6")]
    [InlineData("616.12\"19", "CLS-057 19@7")]
    [InlineData("616.12+", "CLS-058 +@6")]
    [InlineData("616.12()", "CLS-058 (@6")]
    [InlineData("616.12::+5", "CLS-058 ::@6")]
    [InlineData("6161", "CLS-059 6161@0")]
    [InlineData("616.1.2", "CLS-059 1.2@4")]
    [InlineData("61.1", "CLS-059 61.1@0")]
    [InlineData("616.12 (410)", "CLS-060  @6 616.12(410)")]
    [InlineData("616.12  ABC", "CLS-040  @7 616.12 ABC")]
    [InlineData("616.127.3", "")]
    [InlineData("616.1/.4", "")]
    [InlineData("616.127.1/.3", "")]
    [InlineData("53.08", "")]
    [InlineData("61(0)", "")]
    [InlineData("93\"-04\"", "")]
    [InlineData("61:(410)", "")]
    [InlineData("821.111-31\"19\"", "")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        var reading = UdcNumber.Analyze(text);

        Assert.Equal(expected.TrimEnd('?'), Told.Of(reading));
        Assert.Equal(expected.EndsWith('?'), reading.Number is null);
    }

    [Theory]
    [InlineData("616.127.3", "6161273")]
    [InlineData("616.12(410)\"19\" ABC", "616.12 (410) \u201E19\u201D ABC")]
    [InlineData("616.12", "[616.12]")]
    [InlineData("616.1::5", "616.1 : : 5")]
    public void The_writing_does_not_move_it(string text, string other) => Assert.Equal(ShelfKey.Of(CallNumberScheme.Udc, text), ShelfKey.Of(CallNumberScheme.Udc, other));

    [Fact]
    public void Numbers_that_are_written_alike_are_equal()
    {
        Assert.Equal(UdcNumber.Parse("61 (410)"), UdcNumber.Parse("61(410)"));
        Assert.Equal(UdcNumber.Parse("61 (410)").GetHashCode(), UdcNumber.Parse("61(410)").GetHashCode());
        Assert.NotEqual(UdcNumber.Parse("61(410)"), UdcNumber.Parse("61(41)"));
        Assert.Throws<FormatException>(() => UdcNumber.Parse("61(410"));
    }
}
