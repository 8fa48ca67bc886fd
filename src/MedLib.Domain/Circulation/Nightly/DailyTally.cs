using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Circulation.Nightly;

/// <summary>Counts what the daily work does, and makes the stamps of its commands.</summary>
internal sealed class DailyTally(DailyRequest request, IProgress<DailyProgress>? progress)
{
    private readonly Dictionary<DailyStep, (int Done, int Refused)> _counts = [];
    private readonly List<Finding> _left = [];

    public DailyRequest Request => request;

    public Instant AsOf => request.AsOf;

    public IReadOnlyList<Finding> Left => _left;

    /// <summary>The stamp of an act: the same act of the same day has the same id, so that a run that is started again repeats nothing.</summary>
    public CommandStamp Stamp(string verb, Guid of) => new(
        new CommandId(DerivedIds.Of(of, verb, InstantPattern.General.Format(AsOf))), request.By, AsOf);

    public void Count(DailyStep step, int done)
    {
        var (before, refused) = _counts.GetValueOrDefault(step);
        _counts[step] = (before + done, refused);
        progress?.Report(new DailyProgress(step, before + done));
    }

    /// <summary>Counts an answer; a refusal of what was due is told with the id of what it concerns.</summary>
    public void Count<T>(DailyStep step, Result<T> answer, Guid? subject)
        where T : notnull
    {
        if (answer.Succeeded)
        {
            Count(step, 1);
            return;
        }

        var (done, refused) = _counts.GetValueOrDefault(step);
        _counts[step] = (done, refused + 1);
        if (subject is { } id)
        {
            _left.AddRange(answer.Findings.Select(reason => reason with { Args = [.. reason.Args, new FindingArg.Identifier("subject", id)] }));
        }
    }

    public ValueList<DailyCount> Counts() => [.. Enum.GetValues<DailyStep>().Select(step =>
    {
        var (done, refused) = _counts.GetValueOrDefault(step);
        return new DailyCount(step, done, refused);
    })];
}
