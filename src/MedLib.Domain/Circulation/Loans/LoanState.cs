using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What became of a loan: five ways to be open or over, each with what belongs to it and nothing else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Active), "active")]
[JsonDerivedType(typeof(Recalled), "recalled")]
[JsonDerivedType(typeof(ClaimedReturned), "claimed-returned")]
[JsonDerivedType(typeof(Lost), "lost")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(WrittenOff), "written-off")]
[JsonDerivedType(typeof(MissingAccepted), "missing-accepted")]
[JsonDerivedType(typeof(Undone), "undone")]
public abstract record LoanState
{
    private LoanState()
    {
    }

    /// <summary>Whether the loan still stands between the library and the borrower.</summary>
    [JsonIgnore]
    public virtual bool IsOpen => true;

    /// <summary>The recall that wants it back; null where nobody recalled it.</summary>
    [JsonIgnore]
    public virtual LoanRecall? WantedBack => null;

    /// <summary>When it was closed; null while it is open.</summary>
    [JsonIgnore]
    public virtual Instant? ClosedAt => null;

    /// <summary>The same state without its recall.</summary>
    internal virtual LoanState WithoutRecall => this;

    /// <summary>One word for lists.</summary>
    [JsonIgnore]
    public abstract string Word { get; }

    /// <summary>The borrower has it.</summary>
    public sealed record Active : LoanState
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "active";
    }

    /// <summary>The borrower has it, and somebody wants it back.</summary>
    /// <param name="Recall">For whom, and since when.</param>
    public sealed record Recalled(LoanRecall Recall) : LoanState
    {
        /// <inheritdoc/>
        public override LoanRecall? WantedBack => Recall;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "recalled";

        internal override LoanState WithoutRecall => new Active();
    }

    /// <summary>The borrower says that it was returned; nobody has found it.</summary>
    /// <param name="At">Since when the borrower says so.</param>
    /// <param name="Recall">The recall that wants it back; null where nobody recalled it.</param>
    public sealed record ClaimedReturned(Instant At, LoanRecall? Recall) : LoanState
    {
        /// <inheritdoc/>
        public override LoanRecall? WantedBack => Recall;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "claimed-returned";

        internal override LoanState WithoutRecall => this with { Recall = null };
    }

    /// <summary>Given up, and not settled yet.</summary>
    /// <param name="Episode">The loss.</param>
    /// <param name="Recall">The recall that wants it back; null where nobody recalled it.</param>
    public sealed record Lost(LossEpisode Episode, LoanRecall? Recall) : LoanState
    {
        /// <inheritdoc/>
        public override LoanRecall? WantedBack => Recall;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "lost";

        internal override LoanState WithoutRecall => this with { Recall = null };
    }

    /// <summary>Over: it came back.</summary>
    /// <param name="At">When it came back, which may be before that was recorded.</param>
    /// <param name="Evidence">How that is known.</param>
    /// <param name="Before">What it was before: that is what a correction brings back.</param>
    public sealed record Returned(Instant At, ReturnEvidence Evidence, LoanState Before) : LoanState
    {
        /// <inheritdoc/>
        public override bool IsOpen => false;

        /// <inheritdoc/>
        public override Instant? ClosedAt => At;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "returned";
    }

    /// <summary>Over: it was lost, and paid for or replaced.</summary>
    /// <param name="At">When.</param>
    /// <param name="Episode">The loss.</param>
    public sealed record Settled(Instant At, LossEpisode Episode) : LoanState
    {
        /// <inheritdoc/>
        public override bool IsOpen => false;

        /// <inheritdoc/>
        public override Instant? ClosedAt => At;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "settled";
    }

    /// <summary>Over: it was lost, and nobody will pay for it.</summary>
    /// <param name="At">When.</param>
    /// <param name="Episode">The loss.</param>
    public sealed record WrittenOff(Instant At, LossEpisode Episode) : LoanState
    {
        /// <inheritdoc/>
        public override bool IsOpen => false;

        /// <inheritdoc/>
        public override Instant? ClosedAt => At;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "written-off";
    }

    /// <summary>Over: the borrower was believed that it was returned, and the item is missing.</summary>
    /// <param name="At">When.</param>
    /// <param name="ClaimedAt">Since when the borrower had said so.</param>
    public sealed record MissingAccepted(Instant At, Instant ClaimedAt) : LoanState
    {
        /// <inheritdoc/>
        public override bool IsOpen => false;

        /// <inheritdoc/>
        public override Instant? ClosedAt => At;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "missing-accepted";
    }

    /// <summary>Over: it was lent by mistake, and that was undone at once. It never counts as lateness.</summary>
    /// <param name="At">When.</param>
    public sealed record Undone(Instant At) : LoanState
    {
        /// <inheritdoc/>
        public override bool IsOpen => false;

        /// <inheritdoc/>
        public override Instant? ClosedAt => At;

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Word => "undone";
    }
}

/// <summary>A recall of a loan.</summary>
/// <param name="Request">The request that wants the item.</param>
/// <param name="Since">When it was recalled.</param>
/// <param name="OriginalDue">When it was due before, and is again if the recall is withdrawn.</param>
public sealed record LoanRecall(RequestId Request, Instant Since, DueMoment OriginalDue);

/// <summary>One loss of a loan: its charges and refunds name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cause">How it came to count as lost.</param>
/// <param name="At">Since when.</param>
/// <param name="BilledAt">When it was billed; null while it was not.</param>
public sealed record LossEpisode(LossEpisodeId Id, LossCause Cause, Instant At, Instant? BilledAt = null);

/// <summary>How a loan came to count as lost.</summary>
public enum LossCause
{
    /// <summary>The borrower says so.</summary>
    Declared = 0,

    /// <summary>It was overdue for as long as its terms allow.</summary>
    Aged = 1,

    /// <summary>The borrower said that it was returned, and it was not found.</summary>
    ClaimNotFound = 2,
}

/// <summary>How a return is known.</summary>
public enum ReturnEvidence
{
    /// <summary>Somebody of the staff took it.</summary>
    Desk = 0,

    /// <summary>It lay in the chute; it is dated at the last time the chute was emptied, so that nobody is late for a closed desk.</summary>
    Chute = 1,

    /// <summary>A machine took it.</summary>
    SelfService = 2,

    /// <summary>It was written down while the system was away.</summary>
    Log = 3,

    /// <summary>It was found in the library: the borrower who said that it was returned was right.</summary>
    FoundInLibrary = 4,
}
