using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Finance;

/// <content>The amount as text, whatever the culture.</content>
public readonly partial record struct Money : IParsable<Money>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The amount that a text says.</summary>
    /// <param name="text">The currency, a blank and the amount with a point for the decimals: <c>USD 10.00</c>.</param>
    /// <exception cref="FormatException">The text is no amount of money.</exception>
    public static Money Parse(string text) =>
        TryParse(text, out var money) ? money : throw new FormatException("The text is no amount of money.");

    /// <summary>Reads a text, if it is an amount of money.</summary>
    /// <param name="text">The currency, a blank and the amount with a point for the decimals: <c>USD 10.00</c>.</param>
    /// <param name="money">The amount, or <see cref="None"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money) => Read(text, out money) is null;

    /// <summary>What keeps a text from being an amount of money.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null when it is one; else <c>FIN-001</c> or <c>FIN-002</c> currency, <c>FIN-003</c> decimals, <c>FIN-005</c> form.</returns>
    public static Finding? Diagnose(string? text) => Read(text, out _);

    /// <summary>The currency and the amount with all the decimals of the currency; empty for <see cref="None"/>.</summary>
    public override string ToString() =>
        IsNone ? "" : $"{Currency.Code} {Amount.ToString($"F{Currency.Exponent.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture)}";

    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Money>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    private static Finding? Read(string? text, out Money money)
    {
        money = None;
        var blank = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (blank < 0)
        {
            return Finding.Error(FinanceCodes.MoneyMalformed);
        }

        if (Currency.Diagnose(text![..blank]) is { } flaw)
        {
            return flaw;
        }

        var currency = Currency.Parse(text[..blank]);
        if (!decimal.TryParse(text.AsSpan(blank + 1), Style, CultureInfo.InvariantCulture, out var amount))
        {
            return Finding.Error(FinanceCodes.MoneyMalformed);
        }

        // decimal.TryParse rounds away what it cannot hold, so the decimals are counted in the text.
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.AsSpan(point + 1).TrimEnd('0').Length > currency.Exponent)
        {
            return Finding.Error(FinanceCodes.TooPrecise, new FindingArg.Number("exponent", currency.Exponent));
        }

        // Totals may pass the limit of a single amount, but not what a decimal holds to the last digit.
        if (!Plain(text.AsSpan(blank + 1)).SequenceEqual(Plain(amount.ToString(CultureInfo.InvariantCulture))))
        {
            return Finding.Error(FinanceCodes.TooLarge);
        }

        money = new Money(amount, currency);
        return null;
    }

    // Without sign, leading zeros, and zeros after the point: two texts of one amount are the same then.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> number)
    {
        number = number.TrimStart("+-0");
        return number.Contains('.') ? number.TrimEnd('0').TrimEnd('.') : number;
    }
}
