using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <content>Conditions in braces.</content>
internal ref partial struct PathParser
{
    private bool TryConditions(PathContext context, out ValueList<PathCondition> conditions)
    {
        conditions = [];
        if (Next != '{')
        {
            return true;
        }

        var found = new List<PathCondition>();
        while (Next == '{')
        {
            var alternatives = new List<PathTest>();
            do
            {
                _at++;
                if (!TryTest(context, out var test))
                {
                    return false;
                }

                alternatives.Add(test);
            }
            while (Next == '|');

            if (!Take('}'))
            {
                return false;
            }

            found.Add(new([.. alternatives]));
        }

        conditions = [.. found];
        return true;
    }

    private bool TryTest(PathContext context, out PathTest test)
    {
        test = null!;
        PathTerm? left = null;
        if (!IsOperator(Next) && !TryTerm(context, out left))
        {
            return false;
        }

        if (left is not null && !IsOperator(Next))
        {
            test = new(null, PathOperator.Exists, left);
            return true;
        }

        if (!TryOperator(out var sign) || !TryTerm(context, out var right))
        {
            return false;
        }

        test = new(left, sign, right);
        return true;
    }

    private bool TryTerm(PathContext context, out PathTerm term)
    {
        term = null!;
        return Next == '\\' ? TryComparison(out term) : TryReference(context, out term);
    }

    private bool TryOperator(out PathOperator sign)
    {
        var first = Next;
        _at++;
        sign = (first, Next) switch
        {
            ('!', '=') => PathOperator.Unequal,
            ('!', '~') => PathOperator.Excludes,
            ('!', _) => PathOperator.Missing,
            ('=', _) => PathOperator.Equal,
            ('~', _) => PathOperator.Includes,
            _ => PathOperator.Exists,
        };
        if (sign is PathOperator.Unequal or PathOperator.Excludes)
        {
            _at++;
        }

        return true;
    }

    // The first character stands unescaped, as the test suite has it, unless it ends the condition.
    private bool TryComparison(out PathTerm term)
    {
        term = null!;
        var start = ++_at;
        var comparison = new StringBuilder();
        for (; _at < _text.Length && Next is not ('}' or '|'); _at++)
        {
            var character = Next;
            if (character == '\\' && _at + 1 < _text.Length && (_text[_at + 1] is '\\' or 's' || IsEscaped(_text[_at + 1])))
            {
                _at++;
                character = Next == 's' ? ' ' : Next;
            }
            else if (char.IsWhiteSpace(character) || char.IsControl(character) || (IsEscaped(character) && _at > start))
            {
                return Fail(MarcCodes.PathUnexpected, _at);
            }

            comparison.Append(character);
        }

        term = new PathTerm.Comparison(comparison.ToString());
        return true;
    }

    private static bool IsOperator(char character) => character is '=' or '!' or '~' or '?';

    private static bool IsEscaped(char character) => PathWriting.Escaped.Contains(character, StringComparison.Ordinal);
}
