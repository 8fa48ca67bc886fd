using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>What would become of one person by a delivery. Holds personal data: it never prints itself.</summary>
public abstract record FeedEntry
{
    private FeedEntry(int line) => Line = line;

    /// <summary>The line of the file; 0 where there is none.</summary>
    public int Line { get; }

    /// <summary>What should be known beside it: advisories, or of a conflict the reasons.</summary>
    public ValueList<Finding> Findings { get; init; } = [];

    /// <summary>The kind and the line only.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Line}";

    /// <summary>Somebody to be registered.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Borrower">The id they get.</param>
    /// <param name="Details">What will be known.</param>
    public sealed record New(int Line, BorrowerId Borrower, BorrowerDetails Details) : FeedEntry(Line);

    /// <summary>Somebody of whom the personnel system says something else.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Borrower">Who.</param>
    /// <param name="What">The fields that change.</param>
    /// <param name="Data">What it says.</param>
    public sealed record Changed(int Line, BorrowerId Borrower, FeedFields What, PersonnelData Data) : FeedEntry(Line);

    /// <summary>Somebody who had left and is back.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Borrower">Who.</param>
    /// <param name="Details">What will be known.</param>
    public sealed record Back(int Line, BorrowerId Borrower, BorrowerDetails Details) : FeedEntry(Line);

    /// <summary>Somebody of whom nothing changes.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Borrower">Who.</param>
    public sealed record Unchanged(int Line, BorrowerId Borrower) : FeedEntry(Line);

    /// <summary>Somebody who leaves.</summary>
    /// <param name="Line">The line; 0 for one who is absent.</param>
    /// <param name="Borrower">Who.</param>
    /// <param name="On">The last day in the house.</param>
    /// <param name="Until">The last day on which the registration will hold: the last day in the house, or an earlier one that was known.</param>
    public sealed record Leaver(int Line, BorrowerId Borrower, LocalDate On, LocalDate Until) : FeedEntry(Line)
    {
        /// <summary>Whether they are gone already; if not, only their last day is noted.</summary>
        public bool IsGone { get; init; }
    }

    /// <summary>A row that is not taken over, and why not.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Borrower">Who it is about, where that is known.</param>
    public sealed record Conflict(int Line, BorrowerId? Borrower) : FeedEntry(Line);
}
