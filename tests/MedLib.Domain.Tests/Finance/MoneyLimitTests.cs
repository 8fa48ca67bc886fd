using MedLib.Domain.Finance;

namespace MedLib.Domain.Tests.Finance;

public sealed class MoneyLimitTests
{
    [Theory]
    [InlineData("USD 792281625142643375935439503.99")]
    public void An_amount_that_would_be_rounded_is_refused(string text)
    {
        Assert.Equal(FinanceCodes.TooLarge, Money.Diagnose(text)?.Code);
        Assert.False(Money.TryParse(text, out _));
    }

    [Theory]
    [InlineData("USD 1000000000000000.00")]
    [InlineData("USD 0000000000000000000000000000000000001.00")]
    [InlineData("USD 99999999999999999999999999.99")]
    [InlineData("USD -79228162514264337593543950335.00")]
    [InlineData("USD 0.50")]
    [InlineData("USD 100")]
    public void An_amount_that_is_held_to_the_last_digit_is_read(string text) => Assert.True(Money.TryParse(text, out _));
}
