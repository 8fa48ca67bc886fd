using System.Text.Json.Serialization;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>The title of a work and who answers for it (MARC 21 field 245), without the punctuation between the parts.</summary>
public sealed record TitleStatement
{
    /// <summary>The title proper (<c>$a</c>).</summary>
    public required string Title { get; init; }

    /// <summary>The rest of the title: subtitle, parallel titles (<c>$b</c>).</summary>
    public string? OtherTitle { get; init; }

    /// <summary>The number of a part (<c>$n</c>).</summary>
    public string? PartNumber { get; init; }

    /// <summary>The name of a part (<c>$p</c>).</summary>
    public string? PartName { get; init; }

    /// <summary>Who made it, as the work itself says (<c>$c</c>).</summary>
    public string? Responsibility { get; init; }

    /// <summary>The general medium, in older records: <c>videorecording</c> (<c>$h</c>).</summary>
    public string? Medium { get; init; }

    /// <summary>How many characters at the start of the title sorting passes over, the blank after an article included (0 to 9).</summary>
    public int NonFiling { get; init; }

    /// <summary>The title in its original script, where the record gives it beside the romanized one (field 880).</summary>
    public string? ParallelScriptTitle { get; init; }

    /// <summary>The title from where sorting begins: without the article at its start.</summary>
    [JsonIgnore]
    public string SortTitle => NonFiling > 0 && NonFiling <= Title.Length ? Title[NonFiling..] : Title;

    /// <summary>Title, part and subtitle on one line.</summary>
    [JsonIgnore]
    public string Line
    {
        get
        {
            var part = string.Join(", ", new[] { PartNumber, PartName }.Where(static text => !string.IsNullOrWhiteSpace(text)));
            var title = part.Length == 0 ? Title : $"{Title}. {part}";
            return string.IsNullOrWhiteSpace(OtherTitle) ? title : $"{title} : {OtherTitle}";
        }
    }
}
