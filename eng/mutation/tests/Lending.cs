using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>So much of what the tests of circulation say again and again as those of the calculators need.</summary>
internal static class Lending
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    public static readonly LocalDate Monday = new(2026, 3, 2);

    public static (OpeningCalendar Calendar, string Name) Profile { get; } = (OpeningCalendar.OpenOn(
        DateTimeZoneProviders.Tzdb["Europe/Berlin"], IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday), "solo hospital");

    public static LoanId Loan(int number = 1) => new(Key(number));

    public static BorrowerId Borrower(int number = 1) => new(Key(number));

    public static Guid Key(int number) => new(number, 0, 0, new byte[8]);

    public static CommandStamp Stamp(int day = 0) => new(new CommandId(Key(1)), new Actor("desk"), Start + Duration.FromDays(day));

    public static CommandStamp Overriding(this CommandStamp stamp, params ReadOnlySpan<Permission> permissions) => stamp with
    {
        By = new Actor("head") { Permissions = ValueList.Create(permissions) },
        Overrides = [.. permissions.ToArray().Select(static permission => new OverrideGrant(permission, "the ward needs it"))],
    };

    public static string Codes<T>(Result<T> result)
        where T : notnull => (result.Succeeded ? "yes " : "no ") + string.Join(' ', result.Findings.Select(static finding => finding.Code));
}
