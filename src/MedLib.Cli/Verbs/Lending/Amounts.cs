using System.CommandLine.Parsing;
using System.Globalization;
using MedLib.Domain.Finance;

namespace MedLib.Cli.Verbs.Lending;

/// <summary>Amounts of money of the command line.</summary>
internal static class Amounts
{
    /// <summary>Reads an amount such as 3.50, whatever the machine's language.</summary>
    public static decimal? Read(ArgumentResult argument)
    {
        if (argument.Tokens is [{ Value: var text }] && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        argument.AddError($"'{string.Join(' ', argument.Tokens)}' is no amount such as 3.50.");
        return null;
    }

    /// <summary>An amount in a currency, which must have as many decimals.</summary>
    /// <exception cref="ToolException">It has more, or no currency is kept.</exception>
    public static Money In(Currency currency, decimal amount) => Money.Of(amount, currency) is { Succeeded: true } money
        ? money.Value
        : throw new ToolException(ToolCodes.Usage, string.Create(CultureInfo.InvariantCulture, $"{amount} is no amount of {(currency.IsNone ? "a library that takes no money" : currency.Code)}."));
}
