using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What an edition did to a number.</summary>
public enum NlmClassChangeKind
{
    /// <summary>The number is new.</summary>
    Added = 0,

    /// <summary>The number is no longer used.</summary>
    Canceled = 1,
}

/// <summary>A number that an edition added or canceled, as the NLM Technical Bulletin told it.</summary>
/// <param name="Edition">The edition that did it, such as <c>2018 summer</c>.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Number">The number.</param>
/// <param name="Caption">The caption it has or had.</param>
/// <param name="Other">
/// As it was told: of a new number where its subject stood before, of a canceled one where it stands now. A number, a range, several
/// of them, or words such as <c>Various</c>; empty where nothing was told.
/// </param>
/// <param name="Source">The page that told it, or the empty string.</param>
/// <param name="Note">What else is to be known, such as that the page was an excerpt, or the empty string.</param>
public sealed record NlmClassChange(
    string Edition, NlmClassChangeKind Kind, NlmClassNumber Number, string Caption, string Other = "", string Source = "", string Note = "")
{
    /// <summary>The classes and ranges that <see cref="Other"/> names, without its words.</summary>
    public ValueList<NlmRange> OtherClasses
    {
        get
        {
            List<NlmRange> classes = [];
            foreach (var part in Other.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (NlmRange.TryParse(part, out var range))
                {
                    classes.Add(range);
                }
            }

            return [.. classes];
        }
    }

    /// <summary>The one number that <see cref="Other"/> is, or null where it is a range, several, or words.</summary>
    public NlmClassNumber? OtherNumber =>
        NlmRange.TryParse(Other, out var range) && range.First == range.Last && range.First.Number is not null ? range.First : null;
}
