using System.CommandLine;

namespace MedLib.Cli.Verbs.Classing;

/// <summary><c>medlib callnumber</c>: call numbers of any scheme, read, keyed, sorted and explained.</summary>
internal static class CallNumberVerb
{
    private const string Description = """
        Call numbers of any scheme: their parts, their keys, their order on the shelf.

        Examples:
          medlib callnumber parse "WA 540 AA1 B8p 1972"
          medlib callnumber sort < shelf.txt > in-order.txt
          medlib callnumber key --scheme dewey "616.12 S6" "616.1 A9"
          medlib callnumber explain "WM 145.5.R7 C761 1997"
        """;

    public static Command Create(Shell shell) => new("callnumber", Description)
    {
        Sub(shell, "parse", """
            The parts of call numbers, and what is wrong with them. Exits with 1 if any has an error.

            Examples:
              medlib callnumber parse "WA 540 AA1 B8p 1972"
              medlib callnumber parse --scheme auto --json "QH 603 M44 D947m 1984" "616.12 S65"
            """, CallNumberAnswers.Parse),
        Sub(shell, "key", """
            The keys by which call numbers stand on the shelf: they compare character by character.

            Examples:
              medlib callnumber key "WG 300" "WG 300 A1 1990"
              medlib callnumber key --scheme dewey "616.12 S6"
            """, CallNumberAnswers.Keys),
        Sub(shell, "sort", """
            The same lines in shelf order. Lines at the same place keep their order.

            Examples:
              medlib callnumber sort < shelf.txt > in-order.txt
              medlib callnumber sort "WG 300" "WG 30"
            """, CallNumberAnswers.Sort),
        Sub(shell, "explain", """
            What a call number means and why it stands where it stands.

            Examples:
              medlib callnumber explain "WM 145.5.R7 C761 1997"
            """, CallNumberAnswers.Explain),
    };

    private static Command Sub(Shell shell, string name, string description, Func<Shell, IReadOnlyList<NamedNumber>, bool, int> answer)
    {
        var numbers = InputLines.Argument("NUMBER", "Call numbers. Without any, or with -, the lines of standard input.");
        var scheme = SchemeOption.Create(guesses: true);
        var json = SharedOptions.Json();
        var command = new Command(name, description) { numbers, scheme, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var lines = await InputLines.OfAsync(shell, parsed.GetValue(numbers), cancellationToken).ToListAsync(cancellationToken);
            return answer(shell, SchemeOption.Named(shell, lines, parsed.GetRequiredValue(scheme)), parsed.GetValue(json));
        });
        return command;
    }
}
