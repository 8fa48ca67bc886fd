using System.Globalization;
using System.Text;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Writes a difference as lines to read.</summary>
internal static class DiffText
{
    public static string Of(MarcDiff diff)
    {
        var text = new StringBuilder();
        if (diff is { LeaderBefore: { } before, LeaderAfter: { } after })
        {
            text.Append("- LDR ").Append(before).Append('\n').Append("+ LDR ").Append(after).Append('\n');
        }

        foreach (var change in diff.Changes)
        {
            Write(text, change);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, MarcFieldChange change)
    {
        switch (change)
        {
            case { Kind: MarcChangeKind.Kept }:
                text.Append(CultureInfo.InvariantCulture, $"  ({change.Count} kept)");
                break;
            case { Before: MarcField.Data before, After: MarcField.Data after }:
                text.Append(CultureInfo.InvariantCulture, $"~ {before.Tag} ");
                WriteIndicator(text, before.Indicator1, after.Indicator1);
                WriteIndicator(text, before.Indicator2, after.Indicator2);
                WriteSubfields(text, change);
                break;
            case { Before: MarcField.Control before, After: MarcField.Control after }:
                text.Append(CultureInfo.InvariantCulture, $"~ {before.Tag} [-{before.Value}-][+{after.Value}+]");
                break;
            default:
                text.Append(change.Kind == MarcChangeKind.Removed ? "- " : "+ ").Append(change.Before ?? change.After);
                break;
        }

        text.Append('\n');
    }

    private static void WriteIndicator(StringBuilder text, char before, char after)
    {
        if (before == after)
        {
            text.Append(before);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"[-{before}-][+{after}+]");
        }
    }

    private static void WriteSubfields(StringBuilder text, MarcFieldChange change)
    {
        foreach (var subfield in change.Subfields())
        {
            text.Append(subfield.Kind switch
            {
                MarcChangeKind.Kept => $"${subfield.Code}{subfield.Before}",
                MarcChangeKind.Added => $"[+${subfield.Code}{subfield.After}+]",
                MarcChangeKind.Removed => $"[-${subfield.Code}{subfield.Before}-]",
                _ => $"${subfield.Code}[-{subfield.Before}-][+{subfield.After}+]",
            });
        }
    }
}
