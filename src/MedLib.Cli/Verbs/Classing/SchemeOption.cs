using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Classification;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>The option that names a scheme, or leaves it to a guess, which is told.</summary>
internal static class SchemeOption
{
    private const string Auto = "auto";
    private static readonly string[] Names = ["nlm", "lc", "dewey", "sudoc", "udc", "local"];

    /// <summary>The option.</summary>
    /// <param name="guesses">Whether <c>auto</c> may be given.</param>
    public static Option<string> Create(bool guesses)
    {
        var option = new Option<string>("--scheme")
        {
            Description = $"The scheme: {string.Join(", ", Names)}{(guesses ? $", or {Auto} to guess it line by line" : "")}; {Names[0]} without the option.",
            HelpName = "SCHEME",
            DefaultValueFactory = static _ => Names[0],
        };
        option.AcceptOnlyFromAmong(guesses ? [.. Names, Auto] : Names);
        return option;
    }

    /// <summary>The scheme of a name other than <c>auto</c>.</summary>
    public static CallNumberScheme Of(string name) => name switch
    {
        "lc" => CallNumberScheme.Lcc,
        "dewey" => CallNumberScheme.Ddc,
        "sudoc" => CallNumberScheme.Sudocs,
        "udc" => CallNumberScheme.Udc,
        "local" => CallNumberScheme.Local,
        _ => CallNumberScheme.Nlm,
    };

    /// <summary>The lines with their schemes. What was guessed is counted on standard error, so that no guess is silent.</summary>
    public static IReadOnlyList<NamedNumber> Named(Shell shell, IEnumerable<string> lines, string name)
    {
        if (!string.Equals(name, Auto, StringComparison.Ordinal))
        {
            var scheme = Of(name);
            return [.. lines.Select(line => new NamedNumber(line, scheme, Confidence: null))];
        }

        List<NamedNumber> guessed = [.. lines.Select(Guess)];
        var counts = guessed.CountBy(static number => number.Scheme.Code).OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal)
            .Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}"));
        shell.Error.WriteLine($"Guessed: {string.Join(", ", counts)}.");
        return guessed;
    }

    private static NamedNumber Guess(string line)
    {
        var best = CallNumberDetection.Best(line);
        return new NamedNumber(line, best.Scheme, best.Confidence);
    }
}
