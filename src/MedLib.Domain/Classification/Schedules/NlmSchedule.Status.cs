using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What is known of a number, and of a place.</summary>
public sealed partial class NlmSchedule
{
    private readonly Lazy<Dictionary<NlmClassCode, NlmClassChange>> _lastChanges;
    private readonly Lazy<HashSet<string>> _notations;

    /// <summary>What this edition knows of a number.</summary>
    /// <param name="number">The number, or the letters of a class of the 19th century.</param>
    public NlmClassStatus Status(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var known = Find(number);
        var change = ChangeOf(number);
        if (known is not null)
        {
            return new NlmClassStatus(Edition, number, NlmClassStatusKind.Known) { Class = known, Change = change };
        }

        if (!ClassLetters.IsSchedule(number.Number is null && number.Letters.Length == 3 ? number.Letters.AsSpan(0, 2) : number.Letters))
        {
            return new NlmClassStatus(Edition, number, NlmClassStatusKind.Elsewhere) { Change = change };
        }

        if (change is { Kind: NlmClassChangeKind.Canceled })
        {
            return Between(NlmClassStatusKind.Canceled, number, change);
        }

        var isOfThe19thCentury = number.Number is null
            && (number.Letters.Length < 3 || NineteenthCentury.Any(other => string.Equals(other.Letters, number.Letters, StringComparison.Ordinal)));
        return isOfThe19thCentury ? new NlmClassStatus(Edition, number, NlmClassStatusKind.Known) { Change = change } : Between(NlmClassStatusKind.Unknown, number, change);
    }

    /// <summary>The last change that is known of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The change of the newest edition, which may be newer than <see cref="Edition"/>; null where none is known.</returns>
    public NlmClassChange? ChangeOf(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return NlmClassCode.TryPack(number, out var code) ? LastChange(code) : null;
    }

    /// <summary>Whether a notation of Table G is known, found without allocation.</summary>
    internal bool KnowsPlace(ReadOnlySpan<char> notation) => _notations.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(notation);

    internal NlmClassChange? LastChange(NlmClassCode code) => _lastChanges.Value.GetValueOrDefault(code);

    /// <summary>A place of Table G by its notation.</summary>
    /// <param name="notation">The notation, such as <c>AA1</c> or <c>DC2.1 B8</c>; NLM itself also writes the latter with a dot for the space.</param>
    /// <returns>The place, or null where it is not known here: the list is not complete.</returns>
    public TableGPlace? FindPlace(ReadOnlySpan<char> notation)
    {
        foreach (var place in Places)
        {
            if (IsSame(place.Notation, notation.Trim()))
            {
                return place;
            }
        }

        return null;
    }

    private NlmClassStatus Between(NlmClassStatusKind kind, NlmClassNumber number, NlmClassChange? change)
    {
        NlmClassCode.TryPack(number, out var code);
        return new NlmClassStatus(Edition, number, kind)
        {
            Change = change,
            Below = number.Number is not null && Floor(number) is { } below && below.Code.Schedule == code.Schedule ? below : null,
            Above = number.Number is not null && Ceiling(number) is { } above && above.Code.Schedule == code.Schedule ? above : null,
        };
    }

    private Dictionary<NlmClassCode, NlmClassChange> FindLastChanges()
    {
        Dictionary<NlmClassCode, NlmClassChange> last = [];
        foreach (var change in Changes.OrderBy(static change => change.Edition, EditionOrder.Instance))
        {
            if (NlmClassCode.TryPack(change.Number, out var code))
            {
                last[code] = change;
            }
        }

        return last;
    }

    // "DC2.1 B8", "DC2.1B8", "DC2.1.B8" and "DC2.1. B8" are one place.
    private static bool IsSame(ReadOnlySpan<char> known, ReadOnlySpan<char> written)
    {
        var space = known.IndexOf(' ');
        if (space < 0)
        {
            return known.Equals(written, StringComparison.OrdinalIgnoreCase);
        }

        return written.Length > space
            && written.StartsWith(known[..space], StringComparison.OrdinalIgnoreCase)
            && written[space..].TrimStart(". ").Equals(known[(space + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
