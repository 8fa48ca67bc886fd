using System.Globalization;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with the notices of a profile: their names are keys, so each has its own.</summary>
internal static class NoticeChecks
{
    public static IEnumerable<Finding> Check(CirculationProfile profile)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < profile.Notices.Count; i++)
        {
            var (step, path) = (profile.Notices[i], string.Create(CultureInfo.InvariantCulture, $"{nameof(CirculationProfile.Notices)}[{i}]"));
            if (!names.Add(step.Name))
            {
                yield return Finding.Error(CirculationCodes.NoticeRepeated, new FindingArg.Text("name", step.Name)) with { Path = path };
            }

            if (Fault(step) is { } fault)
            {
                yield return Finding.Error(
                    CirculationCodes.NoticeUnsound, new FindingArg.Text("name", step.Name), new FindingArg.Number("number", i + 1), new FindingArg.Text("fault", fault)) with
                { Path = path };
            }
        }
    }

    private static string? Fault(NoticeStep step) =>
        string.IsNullOrWhiteSpace(step.Name) ? "it has no name"
        : step is { Before: not null, After: not null } ? "it goes before the due moment and after it"
        : !Counts(step.Before) || !Counts(step.After) || !Counts(step.Every) ? "a period is none that can be counted"
        : step.Every is not null && step.Most < 1 ? "it never goes"
        : Enum.IsDefined(step.To) ? null
        : "it goes to nobody known";

    private static bool Counts(LoanPeriod.Rolling? period) => period is null or { Count: > 0, CanBeLentFor: true };
}
