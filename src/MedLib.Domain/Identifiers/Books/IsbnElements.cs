namespace MedLib.Domain.Identifiers.Books;

/// <summary>The five elements of an ISBN (ISO 2108), as its hyphens part them.</summary>
/// <param name="Prefix">The GS1 element: <c>978</c> or <c>979</c>.</param>
/// <param name="RegistrationGroup">The country, region or language area: 1 to 5 digits.</param>
/// <param name="Registrant">The publisher or imprint: 1 to 7 digits.</param>
/// <param name="Publication">The edition and format: 1 to 6 digits.</param>
/// <param name="CheckDigit">The check digit.</param>
/// <param name="Agency">What the International ISBN Agency calls the registration group, such as <c>English language</c>.</param>
public sealed record IsbnElements(string Prefix, string RegistrationGroup, string Registrant, string Publication, char CheckDigit, string Agency)
{
    /// <summary>The elements with hyphens between them.</summary>
    public override string ToString() => $"{Prefix}-{RegistrationGroup}-{Registrant}-{Publication}-{CheckDigit}";
}
