using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Exchange;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>How revised elements are written into the fields that they came from.</summary>
public sealed class FieldRevisionTests
{
    [Fact]
    public void A_revised_title_keeps_its_punctuation_link_and_foreign_subfields() =>
        Assert.Equal(
            "=245  10$6880-01$aThe hart :$ba guide /$cJane Doe.$8x\n=880  10$6245-01$a心臓",
            Mrk.Revised(
                "=245  10$6880-01$aThe heart :$ba guide /$cJane Doe.$8x\n=880  10$6245-01$a心臓",
                static d => d with { Title = d.Title with { Title = "The hart" } }));

    [Fact]
    public void A_part_that_comes_or_goes_hands_the_punctuation_on()
    {
        Assert.Equal(
            "=245  10$aHeart :$ba guide /$cJane Doe.",
            Mrk.Revised("=245  10$aHeart /$cJane Doe.", static d => d with { Title = d.Title with { OtherTitle = "a guide" } }));
        Assert.Equal(
            "=245  10$aHeart /$cJane Doe.",
            Mrk.Revised("=245  10$aHeart :$ba guide /$cJane Doe.", static d => d with { Title = d.Title with { OtherTitle = null } }));
        Assert.Equal(
            "=245  10$aHeart$ba guide$cJane Doe",
            Mrk.Revised("=245  10$aHeart$cJane Doe", static d => d with { Title = d.Title with { OtherTitle = "a guide" } }));
    }

    [Fact]
    public void Only_the_name_that_was_revised_is_written()
    {
        const string Fields = "=700  1\\$aDoe, Jane,$d1901-1980,$eeditor.$0(DLC)n1\n=245  00$aHeart\n=700  1\\$aRoe, John,$eillustrator.$4ill";

        Assert.Equal(
            Fields.Replace("Roe, John", "Roe, Jonathan", StringComparison.Ordinal),
            Mrk.Revised(Fields, static d => d with { Contributors = [d.Contributors[0], d.Contributors[1] with { Name = "Roe, Jonathan" }] }));
    }

    [Fact]
    public void A_new_main_entry_comes_where_its_tag_sorts()
    {
        Assert.Equal(
            "=100  1\\$6880-01$aDoe, Jane\n=245  00$aHeart\n=880  1\\$6100-01$a書",
            Mrk.Revised(
                "=245  00$aHeart\n=700  1\\$6880-01$aDoe, Jane\n=880  1\\$6700-01$a書",
                static d => d with { Contributors = [d.Contributors[0] with { IsMain = true }] }));
    }

    [Fact]
    public void What_goes_takes_its_880_along() =>
        Assert.Equal(
            "=245  00$6880-02$aHeart\n=880  00$6245-02$a心",
            Mrk.Revised(
                "=245  00$6880-02$aHeart\n=500  \\\\$6880-01$aNote.\n=880  \\\\$6500-01$a注\n=880  00$6245-02$a心",
                static d => d with { Notes = [] }));

    [Fact]
    public void An_isbn_keeps_its_qualifier_where_it_stood()
    {
        Assert.Equal(
            "=020  \\\\$a9780702052309 (pbk.) :$c7 EUR",
            Mrk.Revised("=020  \\\\$a0781750318 (pbk.) :$c7 EUR", static d => d with { Identifiers = [d.Identifiers[0] with { Text = "9780702052309" }] }));
        Assert.Equal(
            "=020  \\\\$a0781750318$q(hbk.)$q(v. 2)",
            Mrk.Revised("=020  \\\\$a0781750318$q(pbk.)$q(v. 2)", static d => d with { Identifiers = [d.Identifiers[0] with { Qualifier = "hbk." }] }));
        Assert.Equal(
            "=035  \\\\$a(DNLM)101086476$z(OCoLC)7",
            Mrk.Revised("=035  \\\\$a(DNLM)101086476$z(OCoLC)6", static d => d with { Identifiers = [d.Identifiers[0], d.Identifiers[1] with { Text = "7" }] })
                .Replace("\n=035  \\\\$z(OCoLC)7", "$z(OCoLC)7", StringComparison.Ordinal));
    }

    [Fact]
    public void Languages_stay_where_they_are() =>
        Assert.Equal(
            "=245  00$aHeart\n=041  1\\$ager$alat$heng\n=008  |||||||||||||||||||||||||||||||||||ger d".Replace("ger d", "ger\\d", StringComparison.Ordinal),
            Mrk.Revised(
                "=245  00$aHeart\n=041  1\\$aeng$afre$heng\n=008  |||||||||||||||||||||||||||||||||||eng\\d",
                static d => d with { Languages = [LanguageCode.German, LanguageCode.Latin] }));

    [Fact]
    public void The_year_of_008_goes_along_with_the_date_where_it_said_the_same()
    {
        const string Fields = "=008  260105s2015\\\\\\\\paua\\\\\\b\\\\\\\\\\\\001\\0\\eng\\d\n=264  \\1$aBoston :$bDoe,$c2015.$3x";

        Assert.Equal(Fields.Replace("2015", "2016", StringComparison.Ordinal), Mrk.Revised(Fields, Revise));
        Assert.Equal(
            Fields.Replace("s2015", "s2014", StringComparison.Ordinal).Replace("c2015", "c2016", StringComparison.Ordinal),
            Mrk.Revised(Fields.Replace("s2015", "s2014", StringComparison.Ordinal), Revise));

        static BibliographicDescription Revise(BibliographicDescription description) =>
            description with { Publication = [description.Publication[0] with { Date = "2016", Year = 2016 }] };
    }

    [Fact]
    public void A_subdivision_keeps_its_kind() =>
        Assert.Equal(
            "=650  12$aHeart Failure$xhistory$zItaly$0(DNLM)D1",
            Mrk.Revised(
                "=650  12$aHeart Failure$zItaly$0(DNLM)D1",
                static d => d with { MeshHeadings = [d.MeshHeadings[0] with { Qualifiers = ["history", "Italy"] }] }));

    [Fact]
    public void One_of_several_keywords_goes_and_the_others_stay() =>
        Assert.Equal(
            "=653  1\\$apumps$astents",
            Mrk.Revised("=653  1\\$apumps$avalves$astents", static d => d with { SubjectHeadings = [d.SubjectHeadings[0], d.SubjectHeadings[2]] }));

    [Fact]
    public void What_MARC_cannot_hold_is_told()
    {
        var description = new BibliographicDescription
        {
            Title = new TitleStatement { Title = "Heart" },
            Contributors = [new Contributor { Name = "Doe, Jane", Kind = ContributorKind.Corporate, Roles = ["editor /"] }],
            Material = Material.Book,
        };

        var export = MarcMapping.Export(description, source: null);

        Assert.Equal((ExchangeCodes.Inexact, "Contributors"), (export.Findings.Codes(), export.Findings[0].Path));
    }

    [Fact]
    public void A_record_made_anew_has_leader_008_and_title_indicators()
    {
        var description = new BibliographicDescription
        {
            Title = new TitleStatement { Title = "The heart", OtherTitle = "a guide", NonFiling = 4 },
            Contributors = [new Contributor { Name = "Doe, Jane", IsMain = true }],
            Publication = [new PublicationStatement { Publisher = "Doe Press", Date = "2016", Year = 2016 }],
            Identifiers = [new RecordIdentifier { Kind = IdentifierKind.Nlm, Text = "101560661" }, new RecordIdentifier { Kind = IdentifierKind.Doi, Text = "10.1000/182" }],
            Languages = [LanguageCode.English],
            Material = Material.ElectronicJournal,
        };

        var export = MarcMapping.Export(description, source: null);

        Assert.Equal("", export.Findings.Codes());
        Assert.Equal("00000nas a2200000 c 4500", export.Value!.Leader.Text);
        Assert.Equal(
            """
            =008  ||||||s2016\\\\xx\|||||o|||||||||||eng\d
            =016  7\$a101560661$2DNLM
            =024  7\$a10.1000/182$2doi
            =100  1\$aDoe, Jane
            =245  14$aThe heart$ba guide
            =264  \1$bDoe Press$c2016
            """,
            Mrk.Text(export.Value).ReplaceLineEndings("\n"));
        Assert.Equal(description, Mrk.Mapped(export.Value).Description);
    }
}
