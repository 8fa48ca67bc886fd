using System.Globalization;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Puts the parts of a label on lines.</summary>
internal static class LabelLayout
{
    internal static Label Of(LabelStyle style, string? prefix, List<LabelPart> number, string? suffix, string? volume, int? copy)
    {
        var (lines, findings) = (new List<string>(), new List<Finding>());
        foreach (var parts in Groups(Parts(style, prefix, number, suffix, volume, copy), style))
        {
            Add(lines, findings, parts, style);
        }

        if (lines.Count > style.Lines)
        {
            findings.Add(Finding.Warning(LabelCodes.TooManyLines, new FindingArg.Number("lines", lines.Count), new FindingArg.Number("limit", style.Lines)));
        }

        return new Label([.. lines], [.. findings]);
    }

    private static List<LabelPart> Parts(LabelStyle style, string? prefix, List<LabelPart> number, string? suffix, string? volume, int? copy)
    {
        var parts = new List<LabelPart>(number);
        AddUnlessSaid(parts, CallNumberPartKind.Enumeration, volume);
        var after = LabelPart.Of(CallNumberPartKind.Suffix, suffix ?? "");
        var copyText = copy is { } count && (count != 1 || style.ShowsFirstCopy) ? string.Create(CultureInfo.InvariantCulture, $"{style.CopyPrefix}{count}") : null;
        if (copyText is not null && Same(after.Text, copyText))
        {
            copyText = null; // the suffix is the copy
        }

        if (!style.CopyAfterSuffix)
        {
            AddUnlessSaid(parts, CallNumberPartKind.Enumeration, copyText);
        }

        parts.Add(after);
        if (style.CopyAfterSuffix)
        {
            AddUnlessSaid(parts, CallNumberPartKind.Enumeration, copyText);
        }

        var before = LabelPart.Of(CallNumberPartKind.Prefix, prefix ?? "");
        if (style.Prefix == LabelPrefixPlace.WithClass && parts[0].Text.Length > 0)
        {
            parts[0] = parts[0] with { StaysWithLast = before.Text.Length > 0 };
        }

        parts.Insert(style.Prefix == LabelPrefixPlace.Below ? parts.Count : 0, before);
        parts.RemoveAll(static part => part.Text.Length == 0);
        return parts;
    }

    // A number may end with the volume that the item says too: it is printed once.
    private static void AddUnlessSaid(List<LabelPart> parts, CallNumberPartKind kind, string? text)
    {
        var part = LabelPart.Of(kind, text ?? "");
        var wanted = Compact(part.Text).AsSpan();
        for (var i = parts.Count - 1; i >= 0 && !wanted.IsEmpty; i--)
        {
            var end = Compact(parts[i].Text);
            if (!wanted.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            wanted = wanted[..^end.Length];
        }

        if (!wanted.IsEmpty)
        {
            parts.Add(part);
        }
    }

    private static bool Same(string one, string other) => string.Equals(Compact(one), Compact(other), StringComparison.OrdinalIgnoreCase);

    private static string Compact(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The parts that go on one line where they fit.</summary>
    private static List<List<LabelPart>> Groups(List<LabelPart> parts, LabelStyle style)
    {
        var groups = new List<List<LabelPart>>();
        foreach (var part in parts)
        {
            if (groups.Count > 0 && (style.FillsLines || part.StaysWithLast || style.Together.Contains(new LabelPair(groups[^1][^1].Kind, part.Kind))))
            {
                groups[^1].Add(part);
            }
            else
            {
                groups.Add([part]);
            }
        }

        return groups;
    }

    private static void Add(List<string> lines, List<Finding> findings, List<LabelPart> group, LabelStyle style)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var part in group)
        {
            var needed = LabelText.Width(part.Text);
            var gap = line.Length == 0 || part.IsGlued ? 0 : 1;
            if (line.Length > 0 && width + gap + needed <= style.Width)
            {
                line.Append(' ', gap).Append(part.Text);
                width += gap + needed;
                continue;
            }

            Flush(lines, line);
            if (needed > style.Width)
            {
                // The end of what was broken leaves room for what follows.
                LabelBreaks.Add(lines, findings, part.Text, style);
                line.Append(lines[^1]);
                width = LabelText.Width(lines[^1]);
                lines.RemoveAt(lines.Count - 1);
                continue;
            }

            line.Append(part.Text);
            width = needed;
        }

        Flush(lines, line);
    }

    private static void Flush(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0)
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }
}
