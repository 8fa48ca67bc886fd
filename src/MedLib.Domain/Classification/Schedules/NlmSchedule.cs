using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules.Files;
using MedLib.Domain.Classification.Schedules.Words;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>The schedules of the NLM classification in one edition: its classes, their captions, and what the edition changed.</summary>
/// <remarks>
/// <para>
/// <see cref="Embedded"/> is the edition that comes with this package. A library that has a newer one, or classes of its own, loads
/// them with <see cref="Load"/> and adds them with <see cref="With"/>. What is not in an edition is unknown in that edition, never
/// wrong: every answer carries <see cref="Edition"/>.
/// </para>
/// <para>
/// Which class stands under which cannot be told from digits (WB 102.5 belongs under WB 102, WB 141.4 does not belong under WB 141),
/// so paths come from the headers of the schedules alone. An instance never changes and may be used by any number of threads.
/// </para>
/// </remarks>
public sealed partial class NlmSchedule
{
    private static readonly Lazy<NlmSchedule> LazyEmbedded = new(EmbeddedSchedule.Read);
    private readonly NlmClassTable _table;
    private readonly Lazy<ScheduleParts> _parts; // few look-ups need them

    internal NlmSchedule(string edition, NlmClass[] classes, ScheduleParts parts)
        : this(edition, new NlmClassTable(MarkPlaceholders(classes)), () => parts)
    {
    }

    internal NlmSchedule(string edition, NlmClassTable table, Func<ScheduleParts> parts)
    {
        (Edition, _table, _parts) = (edition, table, new(parts));
        _sections = new(FindSections);
        _lastChanges = new(FindLastChanges);
        _captions = new(() => new CaptionIndex(this));
        _notations = new(() => Places.Select(static place => place.Notation).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The edition that comes with this package, read at its first use.</summary>
    public static NlmSchedule Embedded => LazyEmbedded.Value;

    /// <summary>The edition, such as <c>2018 Summer</c>.</summary>
    public string Edition { get; }

    /// <summary>Where the data come from and how complete they are; to be shown where the data are.</summary>
    public string Notice => _parts.Value.Notice;

    /// <summary>The schedules, in the order of the edition.</summary>
    public ValueList<NlmScheduleOutline> Schedules => _parts.Value.Schedules;

    /// <summary>All classes in the order of the shelf.</summary>
    public IReadOnlyList<NlmClass> Classes => _table;

    /// <summary>The numbers known to have been added or canceled, by this edition, earlier or later ones; not complete.</summary>
    public ValueList<NlmClassChange> Changes => _parts.Value.Changes;

    /// <summary>The places of Table G that are known.</summary>
    public ValueList<TableGPlace> Places => _parts.Value.Places;

    /// <summary>Whether <see cref="Places"/> is the whole of Table G, so that a notation which is not in it is wrong. That of the embedded edition is not.</summary>
    public bool HasAllPlaces => _parts.Value.HasAllPlaces;

    /// <summary>The classes of the 19th Century Schedule that are known; not complete.</summary>
    public ValueList<NineteenthCenturyClass> NineteenthCentury => _parts.Value.NineteenthCentury;

    /// <summary>A class by its number.</summary>
    /// <param name="number">The number. The bibliography of a class (<c>ZQZ 185</c>) is found as the class.</param>
    /// <returns>The class, or null where this edition does not have it.</returns>
    public NlmClass? Find(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return NlmClassCode.TryPack(number, out var code) ? Find(code) : null;
    }

    /// <summary>A class by its number as somebody writes it: <c>WM 145.5.R7</c>, <c>wg300</c>, <c>W 1</c>.</summary>
    /// <param name="text">The number alone, without cutters. The bibliography of a class (<c>ZQZ 185</c>) is found as the class.</param>
    /// <returns>The class, or null where the text is none or this edition does not have it.</returns>
    public NlmClass? Find(ReadOnlySpan<char> text) =>
        NlmClassText.TryRead(text, out var read) && read.IsExact && text[read.End..].IsWhiteSpace() ? Find(read.Code) : null;

    /// <summary>The class at a number, or the nearest before it on the shelf.</summary>
    /// <param name="number">The number, which this edition need not have.</param>
    /// <returns>The class; null where all stand after the number, or the number has letters that no schedule has.</returns>
    public NlmClass? Floor(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        NlmClassCode.TryPack(number, out var code);
        return code.IsNone ? null : Floor(code);
    }

    /// <summary>The class at a number, or the nearest after it on the shelf.</summary>
    /// <param name="number">The number, which this edition need not have.</param>
    /// <returns>The class; null where all stand before the number, or the number has letters that no schedule has.</returns>
    public NlmClass? Ceiling(NlmClassNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var isExact = NlmClassCode.TryPack(number, out var code);
        return code.IsNone ? null : Ceiling(code, isExact);
    }

    /// <summary>Whether the edition has a class, found without allocation.</summary>
    internal bool TryFind(NlmClassCode code, out NlmClassMarks marks)
    {
        var place = _table.Find(code);
        marks = place < 0 ? NlmClassMarks.None : _table.Marks(place);
        return place >= 0;
    }

    /// <summary>Whether the edition has a class and divides it by place, found without allocation.</summary>
    internal bool IsTableG(NlmClassCode code) => TryFind(code, out var marks) && (marks & NlmClassMarks.TableG) != NlmClassMarks.None;

    /// <summary>Whether a number is divided by topics, found without allocation.</summary>
    internal bool HasTopics(NlmClassCode number)
    {
        var topics = _table.Topics(number.WithoutTopic);
        return topics.Start.Value < topics.End.Value;
    }

    internal NlmClass? Find(NlmClassCode code) => _table.Find(code) is >= 0 and var place ? _table[place] : null;

    internal int PlaceOf(NlmClassCode code) => _table.Find(code);

    /// <summary>The classes of a schedule among which its form numbers are: those below 50.</summary>
    internal IEnumerable<NlmClass> FormsOf(string letters)
    {
        NlmClassCode.TryPack(letters, 0, "", '\0', "", out var schedule);
        for (var place = _table.FirstFrom(schedule); place < _table.Count && _table.Code(place) is { Number: < 50 } code && code.Schedule == schedule; place++)
        {
            yield return _table[place];
        }
    }

    // A code that is cut stands before the number it was cut from, and nothing stands between.
    private NlmClass? Floor(NlmClassCode code)
    {
        var place = _table.FirstFrom(code);
        return place < _table.Count && _table.Code(place) == code ? _table[place] : place > 0 ? _table[place - 1] : null;
    }

    private NlmClass? Ceiling(NlmClassCode code, bool isExact)
    {
        var place = _table.FirstFrom(code);
        place += !isExact && place < _table.Count && _table.Code(place) == code ? 1 : 0;
        return place < _table.Count ? _table[place] : null;
    }

    private static NlmClass[] MarkPlaceholders(NlmClass[] classes)
    {
        for (var i = 0; i + 1 < classes.Length; i++)
        {
            if (classes[i + 1].IsTopic && !classes[i].IsTopic && classes[i + 1].Code.WithoutTopic == classes[i].Code
                && classes[i].Caption.Contains("A-Z", StringComparison.Ordinal))
            {
                classes[i] = classes[i].Placeholder();
            }
        }

        return classes;
    }
}
