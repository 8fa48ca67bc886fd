namespace MedLib.Domain.Classification.Schedules;

/// <summary>Which numbers stand for a form, and which publication type asks for which form.</summary>
/// <remarks>
/// A number alone does not make a form (W1 is serials, WZ 24 archives), so the caption has to agree. Form numbers that are repeated
/// inside some schedules, such as QS 504-539, are not told.
/// </remarks>
internal static class FormNumbers
{
    // The second of each pair is in every caption of the form.
    private static readonly (string Number, string Caption, NlmForm Form)[] Known =
    [
        ("1", "Organizations", NlmForm.Organizations),
        ("4", "General works", NlmForm.GeneralWorks),
        ("5", "By ", NlmForm.CollectedWorks),
        ("7", "By ", NlmForm.CollectedWorks),
        ("9", "Addresses", NlmForm.Addresses),
        ("11", "History", NlmForm.History),
        ("13", "ncyclopedias", NlmForm.Dictionaries),
        ("15", "Terminology", NlmForm.Terminology),
        ("16", "Statistics", NlmForm.Statistics),
        ("17", "Atlas", NlmForm.Atlases),
        ("18", "Education", NlmForm.Education),
        ("18.2", "Educational materials", NlmForm.EducationalMaterials),
        ("19", "Schools", NlmForm.Schools),
        ("20", "esearch (General)", NlmForm.Research),
        ("20.5", "esearch (General)", NlmForm.Research),
        ("21", "profession", NlmForm.Profession),
        ("22", "Directories", NlmForm.Directories),
        ("23", "Collective", NlmForm.Institutes),
        ("24", "Individual", NlmForm.Institutes),
        ("25", "Laboratory manuals", NlmForm.LaboratoryManuals),
        ("26", "quipment", NlmForm.Equipment),
        ("26.5", "Informatics", NlmForm.Informatics),
        ("27", "Collective", NlmForm.Facilities),
        ("28", "Individual", NlmForm.Facilities),
        ("28.5", "Collective", NlmForm.Facilities),
        ("28.6", "Individual", NlmForm.Facilities),
        ("32", "Law", NlmForm.Laws),
        ("33", "iscussion", NlmForm.DiscussionOfLaw),
        ("39", "Handbooks", NlmForm.Handbooks),
    ];

    // MeSH's publication types, as they were and as they are.
    private static readonly (string Type, NlmForm Form)[] Types =
    [
        ("Addresses", NlmForm.Addresses),
        ("Address", NlmForm.Addresses),
        ("Atlas", NlmForm.Atlases),
        ("Atlases", NlmForm.Atlases),
        ("Pictorial Works", NlmForm.Atlases),
        ("Dictionary", NlmForm.Dictionaries),
        ("Dictionaries", NlmForm.Dictionaries),
        ("Encyclopedia", NlmForm.Dictionaries),
        ("Encyclopedias", NlmForm.Dictionaries),
        ("Directory", NlmForm.Directories),
        ("Directories", NlmForm.Directories),
        ("Essay", NlmForm.Addresses),
        ("Essays", NlmForm.Addresses),
        ("Handbook", NlmForm.Handbooks),
        ("Handbooks", NlmForm.Handbooks),
        ("Resource Guide", NlmForm.Handbooks),
        ("Resource Guides", NlmForm.Handbooks),
        ("Laboratory Manual", NlmForm.LaboratoryManuals),
        ("Laboratory Manuals", NlmForm.LaboratoryManuals),
        ("Lecture", NlmForm.Addresses),
        ("Lectures", NlmForm.Addresses),
        ("Legislation", NlmForm.Laws),
        ("Statistics", NlmForm.Statistics),
        ("Tables", NlmForm.Statistics),
        ("Terminology", NlmForm.Terminology),
    ];

    /// <summary>The form that a class stands for.</summary>
    internal static NlmForm Of(NlmClassCode code, string caption, bool isNotTableG)
    {
        if (code is not { Number: > 0 and < 50, HasTopic: false })
        {
            return NlmForm.None;
        }

        var number = code.ToNumber();
        if (number.Suffix is not null)
        {
            return NlmForm.None;
        }

        // History is 11, its general coverage 11.1, whose own caption says nothing.
        var text = isNotTableG && number.Decimals is "1"
            ? $"{number.Number}"
            : $"{number.Number}{(number.Decimals.Length > 0 ? "." : "")}{number.Decimals}";
        foreach (var (known, word, form) in Known)
        {
            if (string.Equals(known, text, StringComparison.Ordinal) && (isNotTableG || caption.Contains(word, StringComparison.Ordinal)))
            {
                return form;
            }
        }

        return NlmForm.None;
    }

    /// <summary>The form that a publication type asks for.</summary>
    internal static NlmForm OfType(string publicationType)
    {
        foreach (var (type, form) in Types)
        {
            if (string.Equals(type, publicationType.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return form;
            }
        }

        return NlmForm.None;
    }
}
