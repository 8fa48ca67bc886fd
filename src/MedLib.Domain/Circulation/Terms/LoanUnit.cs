namespace MedLib.Domain.Circulation.Terms;

/// <summary>What a period is counted in.</summary>
public enum LoanUnit
{
    /// <summary>Minutes of time.</summary>
    Minutes = 0,

    /// <summary>Hours of time.</summary>
    Hours = 1,

    /// <summary>Days of the calendar, open or not.</summary>
    Days = 2,

    /// <summary>Days on which the library opens.</summary>
    OpenDays = 3,

    /// <summary>Weeks.</summary>
    Weeks = 4,

    /// <summary>Months of the calendar: 31 January and one month is the last of February.</summary>
    Months = 5,

    /// <summary>Years of the calendar.</summary>
    Years = 6,
}
