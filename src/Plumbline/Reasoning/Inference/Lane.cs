using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>One entry of a table: a number, or as many independent numbers as fit side by side.</summary>
/// <remarks>Only what adds and multiplies non-negative numbers is here: nothing in the engine can cancel.</remarks>
internal interface ILane<T> : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    where T : struct, ILane<T>
{
    /// <summary>How many numbers there are side by side.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every place.</summary>
    static abstract T Of(double value);

    /// <summary>a·b + c.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>1 / value, or 0 where the value is 0: an impossibility has no marginals, not infinite ones.</summary>
    static abstract T Inverse(T value);
}

/// <summary>A single question: one number.</summary>
internal readonly struct Single1 : ILane<Single1>
{
    private readonly double _value;

    internal Single1(double value) => _value = value;

    public static int Count => 1;

    internal double Value => _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single1 operator +(Single1 left, Single1 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single1 operator *(Single1 left, Single1 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single1 Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single1 MultiplyAdd(Single1 a, Single1 b, Single1 c) => new((a._value * b._value) + c._value);

    public static Single1 Inverse(Single1 value) => new(value._value > 0 ? 1 / value._value : 0);
}

/// <summary>Eight questions of the same plan at once.</summary>
internal readonly struct Lanes8 : ILane<Lanes8>
{
    private readonly Vector512<double> _values;

    internal Lanes8(Vector512<double> values) => _values = values;

    public static int Count => 8;

    internal Vector512<double> Values => _values;

    /// <summary>1 − value, for a probability: the one place where a difference is taken, of numbers given as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes8 Complement(Lanes8 value) => new(Vector512.Max(Vector512<double>.Zero, Vector512<double>.One - value._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 left, Lanes8 right) => new(left._values + right._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 left, Lanes8 right) => new(left._values * right._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector512.FusedMultiplyAdd(a._values, b._values, c._values));

    public static Lanes8 Inverse(Lanes8 value) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(value._values, Vector512<double>.Zero), Vector512<double>.One / value._values, Vector512<double>.Zero));
}
