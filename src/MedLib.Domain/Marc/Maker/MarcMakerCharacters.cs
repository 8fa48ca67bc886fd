namespace MedLib.Domain.Marc.Maker;

/// <summary>How MARCMaker text shows characters beyond ASCII.</summary>
public enum MarcMakerCharacters
{
    /// <summary>As they are, in UTF-8 (<c>.mrk8</c>).</summary>
    Unicode = 0,

    /// <summary>By the mnemonics of the Library of Congress, where they have one, with marks before their letters: <c>{eacute}</c>, <c>{macr}x</c>. What has none stays as it is.</summary>
    Mnemonics = 1,
}
