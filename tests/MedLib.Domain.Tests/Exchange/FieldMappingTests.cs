using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Exchange;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>What the fields of MARC mean, group by group.</summary>
public sealed class FieldMappingTests
{
    [Fact]
    public void A_title_loses_the_punctuation_that_leads_on()
    {
        var title = Mrk.Described("=245  14$aThe heart :$ba guide.$nPart 2,$pValves$h[videorecording] /$cJane Doe, M.D.").Title;

        Assert.Equal(
            new TitleStatement
            {
                Title = "The heart",
                OtherTitle = "a guide",
                PartNumber = "Part 2",
                PartName = "Valves",
                Medium = "[videorecording]",
                Responsibility = "Jane Doe, M.D.",
                NonFiling = 4,
            },
            title);
    }

    [Fact]
    public void A_title_has_the_script_of_its_880_and_not_of_another_fields()
    {
        const string Fields = """
            =245  10$6880-02$aShinzōbyōgaku /$cDoe.
            =246  3\$6880-03$aOther
            =880  3\$6246-03/$1$a別
            =880  10$6245-02/$1$a心臓病学 /$c著
            """;

        Assert.Equal("心臓病学", Mrk.Described(Fields.Replace("/$1", "/{dollar}1", StringComparison.Ordinal)).Title.ParallelScriptTitle);
    }

    [Theory]
    [InlineData("100", @"1\$aOsler, William,$cSir,$d1849-1919,$eauthor.", "Osler, William", ContributorKind.Person, "Sir", "1849-1919", "author", true)]
    [InlineData("700", @"0\$aPius$bXII,$cPope,$d1876-1958.", "Pius", ContributorKind.Person, "XII, Pope", "1876-1958", "", false)]
    [InlineData("700", @"1\$aDoe, J.$4edt$4ill", "Doe, J.", ContributorKind.Person, null, null, "edt ill", false)]
    [InlineData("700", @"3\$aMayo family.", "Mayo family", ContributorKind.Family, null, null, "", false)]
    [InlineData("110", @"2\$aAmerican Society for Cell Biology.$bMeeting$n(33rd :$d1993 :$cNew Orleans, La.)", "American Society for Cell Biology. Meeting", ContributorKind.Corporate, "33rd : New Orleans, La.", "1993", "", true)]
    [InlineData("711", @"2\$aNordic Congress on Pathology$n(22nd :$d1988 :$cOulu (Finland)),$jhost.", "Nordic Congress on Pathology", ContributorKind.Meeting, "22nd : Oulu (Finland)", "1988", "host", false)]
    public void Names_are_read_with_what_belongs_to_them(string tag, string field, string name, ContributorKind kind, string? qualification, string? dates, string roles, bool isMain)
    {
        var contributor = Assert.Single(Mrk.Described($"={tag}  {field}").Contributors);

        Assert.Equal((name, kind, qualification, dates, roles, isMain), (contributor.Name, contributor.Kind, contributor.Qualification, contributor.Dates, string.Join(' ', contributor.Roles), contributor.IsMain));
    }

    [Fact]
    public void A_name_with_a_title_is_of_another_work_and_stays_unread()
    {
        var import = MarcMapping.Import(Mrk.Record(@"=700  12$aDoe, Jane.$tAnother work"));

        Assert.Empty(import.Value!.Description.Contributors);
        Assert.Equal([Finding.Information(ExchangeCodes.KeptUnread, new FindingArg.Text("tags", "700"))], import.Findings);
    }

    [Theory]
    [InlineData(@"=260  \\$a[London] :$bChurchill,$cc2015.", PublicationFunction.Publication, "[London]", "Churchill", "c2015", 2015)]
    [InlineData(@"=264  \4$c©2014", PublicationFunction.Copyright, null, null, "©2014", 2014)]
    [InlineData(@"=264  \3$aBoston :$bDoe", PublicationFunction.Manufacture, "Boston", "Doe", null, null)]
    public void An_imprint_says_where_by_whom_and_when(string field, PublicationFunction function, string? place, string? publisher, string? date, int? year)
    {
        var statement = Assert.Single(Mrk.Described(field).Publication);

        Assert.Equal(new PublicationStatement { Function = function, Place = place, Publisher = publisher, Date = date, Year = year }, statement);
    }

    [Theory]
    [InlineData("s1981", @"=260  \\$cShōwa 56", 1981)]
    [InlineData("s1981", @"=260  \\$c1980", 1980)]
    [InlineData("q1981", @"=260  \\$cShōwa 56", null)]
    [InlineData("s19uu", @"=260  \\$c[19--]", null)]
    [InlineData("c1999", "", 1999)]
    public void Where_the_date_does_not_tell_the_year_008_does(string dates, string field, int? year) =>
        Assert.Equal(year, Mrk.Described($"=008  260105{dates}\\\\\\\\\n{field}").Year);

    [Fact]
    public void A_physical_description_has_four_parts() =>
        Assert.Equal(
            [new PhysicalDescription { Extent = "xii, 340 p.", Details = "ill.", Dimensions = "28 cm", Accompanying = "1 CD-ROM" }],
            Mrk.Described(@"=300  \\$axii, 340 p. :$bill. ;$c28 cm +$e1 CD-ROM").PhysicalDescriptions);

    [Theory]
    [InlineData(@"=010  \\$a   75596123 ", "lccn", "75596123", null, false)]
    [InlineData(@"=016  7\$a101560661$2DNLM", "nlm", "101560661", null, false)]
    [InlineData(@"=016  7\$a(DNLM)101560661$2DNLM", "nlm", "101560661", null, false)]
    [InlineData(@"=016  \\$a0123", "other", "0123", null, false)]
    [InlineData(@"=020  \\$a9780702052309$q(hbk.)", "isbn", "9780702052309", "hbk.", false)]
    [InlineData(@"=020  \\$a0781750318 (pbk. : alk. paper) :$c$45", "isbn", "0781750318", "pbk. : alk. paper", false)]
    [InlineData(@"=020  \\$z9780702052300", "isbn", "9780702052300", null, true)]
    [InlineData(@"=022  0\$y0028-4793", "issn", "0028-4793", null, true)]
    [InlineData(@"=024  7\$a10.1000/182$2doi", "doi", "10.1000/182", null, false)]
    [InlineData(@"=024  3\$a4006381333931", "other", "4006381333931", null, false)]
    [InlineData(@"=028  42$aVID 7$bDoe", "publisher", "VID 7", null, false)]
    [InlineData(@"=035  \\$a(OCoLC)123", "oclc", "123", null, false)]
    [InlineData(@"=035  \\$a(DNLM)0255562", "nlm", "0255562", null, false)]
    [InlineData(@"=035  \\$a(DLC)99", "other", "(DLC)99", null, false)]
    [InlineData(@"=035  \\$926152330R", "nlm", "26152330R", null, false)]
    public void Numbers_are_told_apart_by_kind(string field, string kind, string text, string? qualifier, bool isCanceled)
    {
        var identifier = Assert.Single(Mrk.Described(field.Replace("$$", "${dollar}", StringComparison.Ordinal).Replace("$c$45", "$c{dollar}45", StringComparison.Ordinal)).Identifiers);

        Assert.Equal(new RecordIdentifier { Kind = new IdentifierKind(kind), Text = text, Qualifier = qualifier, IsCanceled = isCanceled }, identifier);
    }

    [Theory]
    [InlineData("eng", "", "eng")]
    [InlineData("mul", @"=041  0\$aeng$ager$hlat", "mul eng ger")]
    [InlineData("eng", @"=041  0\$aengfre", "eng fre")]
    [InlineData("|||", @"=041  07$aen$2iso639-1", "")]
    public void Languages_are_those_of_008_and_041(string code, string field, string languages) =>
        Assert.Equal(languages, string.Join(' ', Mrk.Described($"=008  {new string('|', 35)}{code}\\d\n{field}").Languages));

    [Fact]
    public void Mesh_and_other_subjects_are_kept_apart()
    {
        var description = Mrk.Described("""
            =600  12$aMiescher, Friedrich,$d1844-1895.
            =650  12$aHeart Failure$xtherapy.
            =650  22$aAnatomy
            =650  \7$aNursing$2mesh
            =650  \0$aHeart$xDiseases$zItaly.
            =650  \7$aHeart$2fast$0(OCoLC)fst1
            =650  \4$aPumps
            =653  \2$apumps$avalves
            """);

        Assert.Equal(
            ["Miescher, Friedrich, 1844-1895 ", "Heart Failure/therapy True", "Anatomy False", "Nursing "],
            description.MeshHeadings.Select(static heading => $"{heading.Line} {heading.IsMajor}"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["lcsh Heart--Diseases--Italy", "fast Heart", "unspecified Pumps", "uncontrolled pumps", "uncontrolled valves"],
            description.SubjectHeadings.Select(static heading => $"{heading.Scheme} {heading.Line}"),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(@"=050  00$aRC683$b.B7 2015", "lcc", "RC683 .B7 2015", "DLC")]
    [InlineData(@"=055  \4$aRC683$bB7", "lcc", "RC683 B7", null)]
    [InlineData(@"=055  \8$aXYZ 1$2fcps", "fcps", "XYZ 1", null)]
    [InlineData(@"=060  00$aWG 370$bH436 2015", "nlm", "WG 370 H436 2015", "DNLM")]
    [InlineData(@"=096  \\$aWG 370", "nlm", "WG 370", null)]
    [InlineData(@"=082  04$a616.12$223", "ddc", "616.12", null)]
    [InlineData(@"=092  \\$a616", "ddc", "616", null)]
    [InlineData(@"=080  \\$a616.1", "udc", "616.1", null)]
    [InlineData(@"=086  0\$aHE 20.3602", "sudocs", "HE 20.3602", null)]
    [InlineData(@"=084  \\$aQU 4$2rvk", "rvk", "QU 4", null)]
    [InlineData(@"=099  \\$aVIDEO 7", "local", "VIDEO 7", null)]
    public void Call_numbers_are_told_apart_by_scheme(string field, string scheme, string text, string? by) =>
        Assert.Equal([new ClassificationNumber { Scheme = new CallNumberScheme(scheme), Text = text, AssignedBy = by }], Mrk.Described(field).Classifications);

    [Theory]
    [InlineData("nam", "|", "book")]
    [InlineData("nam", "o", "e-book")]
    [InlineData("cas", " ", "serial")]
    [InlineData("cas", "o", "e-journal")]
    [InlineData("cai", "o", "website")]
    [InlineData("ngm", " ", "video")]
    [InlineData("nim", " ", "sound")]
    [InlineData("nkm", " ", "image")]
    [InlineData("nrm", " ", "model")]
    [InlineData("nom", " ", "kit")]
    [InlineData("nmm", " ", "software")]
    [InlineData("ntm", " ", "manuscript")]
    public void The_leader_and_008_tell_the_material(string kind, string form, string material) =>
        Assert.Equal(new Material(material), Mrk.Described($"=LDR  00000{kind} a2200000 i 4500\n=008  {new string('|', 23)}{form.Replace(' ', '\\')}{new string('|', 16)}").Material);

    [Theory]
    [InlineData("cr|cn|||", "", "e-journal")]
    [InlineData("ta", "", "serial")]
    [InlineData("cr|cn|||", @"=008  |||||||||||||||||||||||\||||||||||||||||", "serial")]
    public void Where_008_does_not_tell_the_form_007_does(string physical, string field, string material) =>
        Assert.Equal(new Material(material), Mrk.Described($"=LDR  00000cas a2200000 i 4500\n=007  {physical}\n{field}").Material);

    [Fact]
    public void Notes_variants_series_and_places_online_are_read_in_order()
    {
        var description = Mrk.Described("""
            =210  0\$aN Engl J Med$2DNLM
            =240  10$aGray's anatomy.
            =246  30$aAnatomical basis
            =490  1\$aStudies in medicine ;$vv. 3
            =500  \\$aFirst note.
            =511  1\$aDoe, narrator.
            =520  \\$aA summary.$bWith more.$uhttps://example.org
            =561  \\$3Copy 1$aFrom Osler's library.$5XX
            =780  00$tOld journal$x1234-5679
            =856  40$uhttps://example.org/a$yFull text$zStaff only
            """);

        Assert.Equal(["N Engl J Med", "Gray's anatomy", "Anatomical basis", "Old journal"], description.VariantTitles);
        Assert.Equal(["Studies in medicine ; v. 3"], description.Series);
        Assert.Equal(
            [(NoteKind.General, "First note."), (NoteKind.Credits, "Doe, narrator."), (NoteKind.Summary, "A summary. With more."), (NoteKind.Provenance, "From Osler's library.")],
            description.Notes.Select(static note => (note.Kind, note.Text)));
        Assert.Equal([new ElectronicLocation { Url = "https://example.org/a", Label = "Full text", Note = "Staff only" }], description.ElectronicLocations);
    }

    [Fact]
    public void What_is_not_read_is_named_once_a_tag()
    {
        var import = MarcMapping.Import(Mrk.Record("=040  \\\\$aDNLM\n=245  00$aTitle\n=655  \\2$aAtlas\n=655  \\2$aVideo\n=866  \\0$av.1-v.3\n=880  \\\\$6500-01$aText"));

        Assert.Equal([Finding.Information(ExchangeCodes.KeptUnread, new FindingArg.Text("tags", "040, 655, 866, 880"))], import.Findings);
    }

    [Fact]
    public void An_authority_record_is_refused()
    {
        var record = new MarcRecord(Leader.Parse("00000nz  a2200000n  4500"), []);

        Assert.Equal(ExchangeCodes.NotBibliographic, MarcMapping.Import(record).Findings.Codes());
    }
}
