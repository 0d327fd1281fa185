using System.Globalization;
using System.Numerics;

namespace LabourMigrationEval.Domain.Assessments;

/// <summary>
/// An exact rational number, always in lowest terms with a denominator above zero, so that equal values are equal records.
/// It has no unit of its own. Scores and weights are kept in it because a weighted mean such as 155/36 has no finite decimal form:
/// rounding happens once, when a figure is shown.
/// </summary>
public readonly partial record struct Fraction : IComparable<Fraction>
{
    /// <summary>The longest text that <see cref="TryParse"/> reads, in characters: time to read a number grows with its square.</summary>
    public const int MaxLength = 1000;

    // Kept less one, so that default(Fraction) is 0/1 and not 0/0.
    private readonly BigInteger denominatorLessOne;

    /// <summary>Makes a fraction and brings it to lowest terms.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Any whole number but zero; a sign moves to the numerator.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction has no denominator of zero.");
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = denominator / divisor - 1;
    }

    /// <summary>The number above the line, with the sign of the whole.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, at least one.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>The value 0.</summary>
    public static Fraction Zero => default;

    /// <summary>-1 below zero, 0 at zero, 1 above.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(int value) => new(value, 1);

    /// <summary>The exact sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The value with its sign turned.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The exact product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether left is less than right.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether left is more than right.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether left is at most right.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left is at least right.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The greatest whole number that is not above this value.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The exact value in lowest terms: "155/36", or "5" for a whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
