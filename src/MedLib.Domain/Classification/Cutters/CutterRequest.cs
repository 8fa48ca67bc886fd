using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>What a call number is made of: the class that was chosen, and the names of the work.</summary>
public sealed record CutterRequest
{
    private readonly NlmSchedule? _schedule;

    /// <summary>The class.</summary>
    public required NlmClassNumber Class { get; init; }

    /// <summary>The place by Table G, where the class is arranged by place.</summary>
    public TableGNotation? Geography { get; init; }

    /// <summary>The main entry: the author, the organization, or the title of a work without either.</summary>
    public required CutterName MainEntry { get; init; }

    /// <summary>The title, of which the mark is made; null where it is the main entry or makes no mark.</summary>
    public CutterName? Title { get; init; }

    /// <summary>
    /// The name that the schedule says to cutter from, such as a biographee (WZ 100), a society or a museum; null for the main entry.
    /// The mark is then made of the main entry.
    /// </summary>
    public CutterName? Subject { get; init; }

    /// <summary>The year with what hangs on it, such as <c>1990</c> or <c>1875F</c>, or null.</summary>
    public string? Year { get; init; }

    /// <summary>The schedules that say which classes are arranged by place, and which take their cutters from another name. The embedded ones unless others are given.</summary>
    public NlmSchedule Schedule
    {
        get => _schedule ?? NlmSchedule.Embedded;
        init => _schedule = value;
    }

    /// <summary>How the library does it.</summary>
    public CutterStyle Style { get; init; } = CutterStyle.Nlm;
}
