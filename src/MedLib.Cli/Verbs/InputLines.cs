using System.CommandLine;
using System.Runtime.CompilerServices;

namespace MedLib.Cli.Verbs;

/// <summary>What a verb works on: its arguments, or the lines of standard input.</summary>
internal static class InputLines
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Whether an argument stands for standard input, or for standard output.</summary>
    public static bool IsStandard(string argument) => string.Equals(argument, StandardInput, StringComparison.Ordinal);

    /// <summary>The argument that takes what a verb works on. An option that is mistyped is no such thing.</summary>
    /// <param name="name">What it is called in the help.</param>
    /// <param name="description">What it takes.</param>
    /// <param name="mayBeEmpty">Whether it may be left out.</param>
    public static Argument<string[]> Argument(string name, string description, bool mayBeEmpty = true)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = mayBeEmpty ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore };
        if (mayBeEmpty)
        {
            argument.DefaultValueFactory = static _ => [];
        }

        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        return argument;
    }

    /// <summary>The arguments, or every line of standard input that is not blank where there is none; an argument <c>-</c> stands for those lines.</summary>
    public static async IAsyncEnumerable<string> OfAsync(Shell shell, string[]? arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var argument in arguments is { Length: > 0 } ? arguments : [StandardInput])
        {
            if (!string.Equals(argument, StandardInput, StringComparison.Ordinal))
            {
                yield return argument;
                continue;
            }

            await foreach (var (_, line) in LinesAsync(shell, cancellationToken))
            {
                yield return line;
            }
        }
    }

    /// <summary>The lines of standard input that are not blank, each with its number from 0, one in memory at a time.</summary>
    public static async IAsyncEnumerable<(int Number, string Text)> LinesAsync(Shell shell, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 0; await shell.In.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }
}
