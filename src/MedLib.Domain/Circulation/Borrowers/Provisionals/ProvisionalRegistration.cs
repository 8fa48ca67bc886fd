using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Provisionals;

/// <summary>What is known of somebody who borrowed while nobody was there: no name, but something to go by.</summary>
public sealed record ProvisionalRegistration
{
    /// <summary>Within how many days a provisional borrower is usually identified: a week, in which everybody has a shift.</summary>
    public const int UsualDays = 7;

    /// <summary>What they left behind.</summary>
    public required ProvisionalEvidence Evidence { get; init; }

    /// <summary>How staff call them until they are identified, such as <c>night of 2 March, line 4</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The kind of borrower they are lent to as.</summary>
    public required BorrowerCategory Category { get; init; }

    /// <summary>Since which day.</summary>
    public required LocalDate Since { get; init; }

    /// <summary>The last day on which they should be identified: nothing more is lent to them after it, and it becomes a task.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Where they borrowed; none where that is not known.</summary>
    public ServicePointCode Home { get; init; }

    /// <summary>The type's name only: what it holds may be personal.</summary>
    public override string ToString() => nameof(ProvisionalRegistration);

    internal BorrowerDetails AsDetails() => new()
    {
        Name = Label,
        Cards = Evidence is ProvisionalEvidence.CardRead read ? [read.Card] : [],
        Category = Category,
        Home = Home,
        ValidUntil = Until,
    };

    internal IEnumerable<Finding> Reasons()
    {
        if (string.IsNullOrWhiteSpace(Label))
        {
            yield return Finding.Error(CirculationCodes.LabelMissing);
        }

        if (Evidence is not { IsGiven: true })
        {
            yield return Finding.Error(CirculationCodes.EvidenceMissing);
        }

        if (string.IsNullOrWhiteSpace(Category.Code))
        {
            yield return Finding.Error(CirculationCodes.CategoryMissing);
        }

        if (Until < Since)
        {
            yield return Finding.Error(CirculationCodes.ProvisionalEndsBeforeStart, new FindingArg.Date("since", Since), new FindingArg.Date("until", Until));
        }
    }
}
