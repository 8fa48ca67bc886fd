namespace MedLib.Domain.Marc.Kinds;

/// <summary>Which of the five MARC 21 formats a record follows, as leader/06 says.</summary>
public enum MarcRecordKind
{
    /// <summary>Leader/06 says nothing that MARC 21 knows.</summary>
    Unknown = 0,

    /// <summary>A description of something: a book, a serial, a film, a kit (a to t).</summary>
    Bibliographic = 1,

    /// <summary>An authority: a name, a subject, a title (z).</summary>
    Authority = 2,

    /// <summary>What a library holds (u, v, x, y).</summary>
    Holdings = 3,

    /// <summary>A class of a classification (w).</summary>
    Classification = 4,

    /// <summary>Community information: an agency, a program, an event (q).</summary>
    Community = 5,
}
