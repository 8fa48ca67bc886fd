using System.Runtime.InteropServices;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Nightly;

/// <summary>A part of the daily work, in the order in which it is done.</summary>
public enum DailyStep
{
    /// <summary>Requests whose time is over, and what was not picked up, are ended.</summary>
    Requests = 0,

    /// <summary>Loans whose terms say so are renewed without anybody asking.</summary>
    Renewals = 1,

    /// <summary>What is overdue for as long as its terms allow is given up.</summary>
    Losses = 2,

    /// <summary>Losses whose terms delay that are billed.</summary>
    Bills = 3,

    /// <summary>Closed loans whose time is over lose their borrower.</summary>
    History = 4,

    /// <summary>Notices and the worklist are planned.</summary>
    Plans = 5,
}

/// <summary>How far the daily work has come.</summary>
/// <param name="Step">Which part.</param>
/// <param name="Done">How many of it were done.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DailyProgress(DailyStep Step, int Done);

/// <summary>What one part of the daily work came to.</summary>
/// <param name="Step">The part.</param>
/// <param name="Done">How many were done.</param>
/// <param name="Refused">How many were refused, as a renewal for which others wait; the loan or request stays as it is.</param>
public sealed record DailyCount(DailyStep Step, int Done, int Refused);

/// <summary>What is asked of the daily work.</summary>
/// <param name="AsOf">As of when; the desk does not accept what is in the future, nor longer ago than its habits allow.</param>
/// <param name="By">Who runs it.</param>
public sealed record DailyRequest(Instant AsOf, Actor By)
{
    /// <summary>Whether a notice was sent before; the host remembers that. Null: none was.</summary>
    public Func<NoticeKey, bool>? WasSent { get; init; }

    /// <summary>From when on something stands on the worklist; null as usual.</summary>
    public WorkTerms? Terms { get; init; }
}

/// <summary>What the daily work came to.</summary>
/// <param name="AsOf">As of when.</param>
/// <param name="Counts">Each part and how many of it were done and refused.</param>
/// <param name="Notices">The notices that are to be sent; the host sends them and remembers their keys.</param>
/// <param name="Worklist">What people have to do today.</param>
/// <param name="Left">What was refused or could not be judged, each with the id of the loan or request.</param>
public sealed record DailyReport(Instant AsOf, ValueList<DailyCount> Counts, ValueList<PlannedNotice> Notices, Worklist Worklist, ValueList<Finding> Left);

/// <summary>Does the nightly work of circulation.</summary>
public interface IDailyRun
{
    /// <summary>Does what is due, and plans what people have to do.</summary>
    /// <remarks>
    /// Each act is a command of its own, with an id that follows from the day and from what it concerns: a run that was interrupted is started again and does what is left, and
    /// running twice a day does nothing twice. What a desk refuses stays as it is, and is told.
    /// </remarks>
    /// <param name="request">As of when, and by whom.</param>
    /// <param name="progress">Is told after each act.</param>
    /// <param name="cancellationToken">Gives up between two acts; what was done stays done.</param>
    /// <returns>What it came to.</returns>
    ValueTask<DailyReport> RunDailyAsync(DailyRequest request, IProgress<DailyProgress>? progress = null, CancellationToken cancellationToken = default);
}
