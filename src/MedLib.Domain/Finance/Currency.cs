using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Finance;

/// <summary>A currency by its ISO 4217 code, such as <c>USD</c>, which knows how many decimals its amounts have.</summary>
/// <remarks>
/// An open list, since states make new currencies: any three capital letters are a currency, with two decimals where the table
/// has no other number. Codes of metals, fund units and tests are none. The default value is <see cref="None"/>.
/// </remarks>
public readonly record struct Currency : IParsable<Currency>
{
    private const int Length = 3;
    private const int UsualExponent = 2;

    private static readonly FrozenDictionary<string, int> UnusualExponents = new (int Exponent, string Codes)[]
    {
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    }.SelectMany(static row => row.Codes.Split(' ').Select(code => (Code: code, row.Exponent)))
        .ToFrozenDictionary(static row => row.Code, static row => row.Exponent, StringComparer.Ordinal);

    // Exponent "N.A." in ISO 4217: gold, silver, bond units, special drawing rights, test, no currency.
    private static readonly FrozenSet<string> WithoutUnits =
        "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> UsualCodes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC "
        + "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS "
        + "KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD "
        + "PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY "
        + "TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>No currency.</summary>
    public static Currency None => default;

    /// <summary>The US dollar.</summary>
    public static Currency Usd => new("USD");

    /// <summary>The euro.</summary>
    public static Currency Eur => new("EUR");

    /// <summary>The pound sterling.</summary>
    public static Currency Gbp => new("GBP");

    /// <summary>The Canadian dollar.</summary>
    public static Currency Cad => new("CAD");

    /// <summary>The yen, which has no decimals.</summary>
    public static Currency Jpy => new("JPY");

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    public string Code => _code ?? "";

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _code is null;

    /// <summary>Whether the code is an active one of ISO 4217, as far as this version knows; others are kept as they are.</summary>
    public bool IsKnown => UsualCodes.Contains(Code) || UnusualExponents.ContainsKey(Code);

    /// <summary>How many decimals an amount has: 2 for most currencies, else 0, 3 or 4.</summary>
    public int Exponent => UnusualExponents.GetValueOrDefault(Code, UsualExponent);

    /// <summary>The currency of a code.</summary>
    /// <param name="text">Three capital letters.</param>
    /// <exception cref="FormatException">The text is no currency's code.</exception>
    public static Currency Parse(string text) =>
        TryParse(text, out var currency) ? currency : throw new FormatException("The text is not the code of a currency.");

    /// <summary>Reads a code, if it is a currency's.</summary>
    /// <param name="text">Three capital letters.</param>
    /// <param name="currency">The currency, or <see cref="None"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        var isOne = Diagnose(text) is null;
        currency = isOne ? new Currency(text!) : None;
        return isOne;
    }

    /// <summary>What keeps a text from being the code of a currency.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null when it is one; else <c>FIN-001</c> malformed or <c>FIN-002</c> without units.</returns>
    public static Finding? Diagnose(string? text) => text switch
    {
        null => Finding.Error(FinanceCodes.CurrencyMalformed),
        _ when text.Length != Length || !text.All(char.IsAsciiLetterUpper) => Finding.Error(FinanceCodes.CurrencyMalformed),
        _ when WithoutUnits.Contains(text) => Finding.Error(FinanceCodes.CurrencyWithoutUnits, new FindingArg.Text("text", text)),
        _ => null,
    };

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    static Currency IParsable<Currency>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Currency>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) =>
        TryParse(s, out result);
}
