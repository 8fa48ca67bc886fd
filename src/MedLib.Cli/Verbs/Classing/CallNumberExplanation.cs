using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>What a call number means and why it stands where it stands.</summary>
internal sealed record CallNumberExplanation(NamedNumber Number, CallNumberReading<ICallNumber> Reading)
{
    private const int MostParts = 50; // more has no call number; each part makes a key of all before it
    private const int LettersWidth = 4; // of the class letters in a key

    public static CallNumberExplanation Of(NamedNumber number) => new(number, number.Rules.Read(number.Text));

    /// <summary>Where its class stands in the schedules; null where they do not have it.</summary>
    private NlmPath? Path =>
        Reading.Number is NlmCallNumber number && NlmSchedule.Embedded.Find(number.Class) is { } known ? NlmSchedule.Embedded.Path(known) : null;

    public void Write(Shell shell)
    {
        shell.Say(Reading.Number?.ToString() ?? Number.Text);
        shell.Say(Number.Confidence is { } confidence ? $"  Scheme     {Number.Scheme} (a guess, {confidence.ToString("0.00", CultureInfo.InvariantCulture)})" : $"  Scheme     {Number.Scheme}");
        if (Path is { } path)
        {
            shell.Say($"  Class      {path}");
            shell.Say($"  Edition    {path.Edition}");
        }

        shell.Say($"  Key        {Number.Key} (version {ShelfKey.KeyVersion})");
        var table = new TextTable("Part", "Text", "In the key");
        foreach (var (part, key) in Segments())
        {
            table.Add(CallNumberAnswers.Name(part.Kind), part.Text, key);
        }

        table.Write(shell);
        ErrorLines.Write(shell, Reading.Findings, Number.Text);
    }

    public JsonNode ToNode()
    {
        var node = CallNumberAnswers.Node(Number, Reading);
        node["segments"] = new JsonArray([.. Segments().Select(static segment => new JsonObject { ["text"] = segment.Part.Text, ["key"] = segment.Key })]);
        if (Path is { } path)
        {
            node["edition"] = path.Edition;
            node["path"] = new JsonArray([.. path.Steps.Select(static step => new JsonObject { ["range"] = step.Range.ToString(), ["caption"] = step.Caption })]);
        }

        return node;
    }

    // What each part adds to the key of the parts before it; empty where it changes the key as a whole.
    private IEnumerable<(CallNumberPart Part, string Key)> Segments()
    {
        var parts = Reading.Number?.Parts ?? [];
        var (text, before) = ("", "");
        for (var i = 0; i < Math.Min(parts.Count, MostParts); i++)
        {
            text += parts[i].Kind is CallNumberPartKind.Topic ? $".{parts[i].Text}" : text.Length == 0 ? parts[i].Text : $" {parts[i].Text}";
            var key = WithoutEnd(ShelfKey.Of(Number.Scheme, text).Value);
            if (parts[i].Kind is CallNumberPartKind.ClassLetters && i + 1 < parts.Count && parts[i + 1].Kind is CallNumberPartKind.ClassNumber)
            {
                key = key[..Math.Min(LettersWidth, key.Length)]; // what follows is the number's
            }

            yield return (parts[i], key.StartsWith(before, StringComparison.Ordinal) ? key[before.Length..] : "");
            before = key;
        }
    }

    private static string WithoutEnd(string key) => key.EndsWith('0') ? key[..^1] : key;
}
