namespace MedLib.Domain.Marc.Maker;

/// <summary>The names of the mnemonics: facts of the Library of Congress table for MARCMaker 2.5 (text to MARC 21, October 2003).</summary>
internal static class MnemonicTable
{
    // Names of letters with a mark are the letter and the name of the mark: {Aacute}. Letters, then what they become.
    public static readonly (string Mark, string Letters, string Characters)[] MarkedLetters =
    [
        ("acute", "AaCcEeIiLlNnOoRrSsUuYyZz", "ÁáĆćÉéÍíĹĺŃńÓóŔŕŚśÚúÝýŹź"),
        ("breve", "Aa", "Ăă"),
        ("caron", "CcDdEeIiLlNnRrSsTtZz", "ČčĎďĚěǏǐĽľŇňŘřŠšŤťŽž"),
        ("cedil", "Cc", "Çç"),
        ("circ", "AaEeIiOoUu", "ÂâÊêÎîÔôÛû"),
        ("commab", "SsTt", "ȘșȚț"),
        ("dblac", "OoUu", "ŐőŰű"),
        ("dot", "IZz", "İŻż"),
        ("grave", "AaEeIiOoUu", "ÀàÈèÌìÒòÙù"),
        ("horn", "OoUu", "ƠơƯư"),
        ("ogon", "AaEe", "ĄąĘę"),
        ("hookr", "Ee", "Ęę"),
        ("ring", "AaUu", "ÅåŮů"),
        ("strok", "DdLlOo", "ĐđŁłØø"),
        ("tilde", "AaNnOo", "ÃãÑñÕõ"),
        ("uml", "AaEeIiOoUuYy", "ÄäËëÏïÖöÜüŸÿ"),
    ];

    // A name, an equals sign and what it stands for; of several names for one character the first is written.
    public const string Characters = """
        lcub={ rcub=} bsol=\ dollar=$
        AElig=Æ aelig=æ OElig=Œ oelig=œ IJlig=Ĳ ijlig=ĳ szlig=ß inodot=ı
        ETH=Ð eth=ð THORN=Þ thorn=þ
        alif=ʼ mlrhring=ʼ ayn=ʻ mllhring=ʻ softsign=ʹ mlprime=ʹ hardsign=ʺ mlPrime=ʺ
        iexcl=¡ iquest=¿ cent=¢ pound=£ curren=¤ yen=¥ brvbar=¦ sect=§ copy=© phono=℗ reg=® trade=™
        ordf=ª asuper=ª ordm=º osuper=º sup1=¹ sup2=² sup3=³ laquo=« raquo=» deg=° plusmn=± para=¶ middot=·
        frac14=¼ frac12=½ frac34=¾ times=× divide=÷ scriptl=ℓ flat=♭ sharp=♯ fnof=ƒ
        C8=€ bull=• dagger=† Dagger=‡ hellip=… ndash=– mdash=—
        lsquo=‘ rsquo=’ rsquor=’ lsquor=‚ ldquo=“ rdquor=” rdquofh=”
        agr=α bgr=β ggr=γ
        amp=& apos=' ast=* colon=: comma=, commat=@ equals== excl=! gt=> hyphen=- lpar=( lsqb=[ lt=< num=#
        percnt=% period=. pipe=| plus=+ quest=? quot=" rpar=) rsqb=] semi=; sol=/ spcirc=^ spgrave=` sptilde=~ spundscr=_
        squf=| verbar=|
        arab=(3 cjk=$1 cyril=(N greek=g hebrew=(2 latin=(B sub=b super=p
        """;

    // Cyrillic letters are named for what the ALA-LC romanization makes of them.
    public const string Romanizations = """
        A=A B=B V=V G=G GE=G GH=G D=D E=Ė YE=E ZH=Zh ZHua=Z͡h Z=Z I=I J=Ĭ YI=I Iuml=Ï JI=Ï IY=Y K=K L=L M=M N=N O=O P=P R=R S=S
        T=T U=U Ubreve=Ŭ F=F H=H KH=Kh TS=T͡S CH=Ch SH=Sh SHCH=Shch HARD=ʺ Y=Y SOFT=ʹ YU=I͡U YA=I͡A IE=I͡E IO=I͡O
        DJE=Đ GJE=Ǵ DZE=Dz JE=J KJE=Ḱ LJE=Lj NJE=Nj TSHE=Ć DZHE=Dž
        a=a b=b v=v g=g ge=g gh=g d=d e=ė ye=e zh=zh zhua=z͡h z=z i=i j=ĭ yi=i iuml=ï ji=ï iy=y k=k l=l m=m n=n o=o p=p r=r s=s
        t=t u=u ubreve=ŭ f=f h=h kh=kh ts=t͡s ch=ch sh=sh shch=shch hard=ʺ y=y soft=ʹ yu=i͡u ya=i͡a ie=i͡e io=i͡o
        dje=đ gje=ǵ dze=dz je=j kje=ḱ lje=lj nje=nj tshe=ć dzhe=dž
        """;

    // The marks of ANSEL, which stand before their letter; of several names for one mark the first is written.
    public static readonly (string Name, char Mark)[] Marks =
    [
        ("acute", '\u0301'), ("breve", '\u0306'), ("breveb", '\u032E'), ("candra", '\u0310'), ("caron", '\u030C'), ("cedil", '\u0327'),
        ("circ", '\u0302'), ("circb", '\u032D'), ("commaa", '\u0313'), ("commab", '\u0326'), ("hookl", '\u0326'), ("dblac", '\u030B'),
        ("dbldotb", '\u0324'), ("dblunder", '\u0333'), ("uml", '\u0308'), ("diaer", '\u0308'), ("dot", '\u0307'), ("dotb", '\u0323'),
        ("grave", '\u0300'), ("hooka", '\u0309'), ("ogon", '\u0328'), ("hookr", '\u0328'), ("macr", '\u0304'), ("rcedil", '\u031C'),
        ("rcommaa", '\u0315'), ("ring", '\u030A'), ("ringb", '\u0325'), ("tilde", '\u0303'), ("under", '\u0332'), ("vlineb", '\u0329'),
        ("llig", Mnemonics.Ligature), ("ldbltil", Mnemonics.DoubleTilde),
    ];

    // The upper half of ANSEL from A1 on, for names that are a code in hexadecimal digits; a blank where there is no character.
    public const string Ansel =
        "ŁØĐÞÆŒʹ·♭®±Ơ" + "Ưʼ ʻłøđþæœʺı£ð ơư  °ℓ℗©♯¿¡ß€                       "
        + "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\u0361\uFE21\u0315\u030B\u0310"
        + "\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\u0360\uFE23  \u0313 ";
}
