namespace MedLib.Domain.Classification.Schedules;

/// <summary>What kind of publication the form numbers of a schedule (about 1 to 49) stand for.</summary>
/// <remarks>NLM classes by them before it classes by topic: an atlas of tumors of the liver stands in WI 17.</remarks>
public enum NlmForm
{
    /// <summary>None: a topic.</summary>
    None = 0,

    /// <summary>1: organizations and societies.</summary>
    Organizations = 1,

    /// <summary>4: general works.</summary>
    GeneralWorks = 2,

    /// <summary>5 and 7: collected works, by several authors or by one.</summary>
    CollectedWorks = 3,

    /// <summary>9: addresses, essays, lectures.</summary>
    Addresses = 4,

    /// <summary>11: history.</summary>
    History = 5,

    /// <summary>13: dictionaries and encyclopedias.</summary>
    Dictionaries = 6,

    /// <summary>15: classification and terminology.</summary>
    Terminology = 7,

    /// <summary>16: tables, statistics, surveys.</summary>
    Statistics = 8,

    /// <summary>17: atlases and pictorial works.</summary>
    Atlases = 9,

    /// <summary>18: education.</summary>
    Education = 10,

    /// <summary>18.2: educational materials.</summary>
    EducationalMaterials = 11,

    /// <summary>19: schools.</summary>
    Schools = 12,

    /// <summary>20 or 20.5: research.</summary>
    Research = 13,

    /// <summary>21: the field as a profession.</summary>
    Profession = 14,

    /// <summary>22: directories.</summary>
    Directories = 15,

    /// <summary>23 and 24: laboratories and institutes, collectively or one by one.</summary>
    Institutes = 16,

    /// <summary>25: laboratory manuals and technique.</summary>
    LaboratoryManuals = 17,

    /// <summary>26: equipment and supplies.</summary>
    Equipment = 18,

    /// <summary>26.5: informatics and computers.</summary>
    Informatics = 19,

    /// <summary>27 and 28, also 28.5 and 28.6: museums or hospitals, as the schedule has it, collectively or one by one.</summary>
    Facilities = 20,

    /// <summary>32: laws.</summary>
    Laws = 21,

    /// <summary>33: discussion of law.</summary>
    DiscussionOfLaw = 22,

    /// <summary>39: handbooks and resource guides.</summary>
    Handbooks = 23,
}
