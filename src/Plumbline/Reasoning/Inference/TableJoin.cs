using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>Puts two tables together: states of causes must agree, a bit is raised where either has raised it.</summary>
/// <remarks>
/// For one shared bit (a0, a1) and (b0, b1) give (a0·b0, a0·b1 + a1·(b0 + b1)). Written out for all shared bits, the second table
/// becomes three numbers a bit (b0, b1, b0 + b1); each multiplies a run of the first table. No difference is ever taken.
/// </remarks>
internal static class TableJoin
{
    /// <summary>After so many terms a sum starts anew: a small term added to a long sum would lose its last digits.</summary>
    internal const int LongSum = 64;

    internal static void Forward<T>(in PlanStep step, int[] lists, LaneMemory tables, LaneMemory scratch, ref T first)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Single1) && step.Dimensions >= 3)
        {
            new WideJoin(in step, lists).Forward(in step, tables, scratch);
            return;
        }

        var join = new Shape(in step, lists);
        ref T result = ref tables.At<T>(step.Target);
        ref T second = ref scratch.At<T>(0);
        Arrange(in join, ref tables.At<T>(step.Other), ref second);
        for (int own = 0; own < 1 << step.Opening; own++)
        {
            ref T part = ref Unsafe.Add(ref result, (nint)own << step.Dimensions);
            LaneKernels.Clear(ref part, 1 << step.Dimensions);
            Combine(in join, step.Count - 1, 1 << step.Dimensions, ref first, ref part, ref Unsafe.Add(ref second, (nint)own << step.Count), ref Unsafe.Add(ref second, 1 << (step.Count + step.Opening)));
        }
    }

    internal static void Backward<T>(
        in PlanStep step, int[] lists, LaneMemory tables, LaneMemory adjoints, LaneMemory scratch, ref T first, ref T firstAdjoint)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Single1) && step.Dimensions >= 3)
        {
            new WideJoin(in step, lists).Backward(in step, tables, adjoints, scratch);
            return;
        }

        var join = new Shape(in step, lists);
        int size = 1 << (step.Count + step.Opening);
        ref T result = ref adjoints.At<T>(step.Target);
        ref T second = ref scratch.At<T>(0);
        ref T secondAdjoint = ref Unsafe.Add(ref second, size);
        ref T room = ref Unsafe.Add(ref secondAdjoint, size);
        Arrange(in join, ref tables.At<T>(step.Other), ref second);
        LaneKernels.Clear(ref secondAdjoint, size);
        LaneKernels.Clear(ref firstAdjoint, 1 << step.Dimensions);
        for (int own = 0; own < 1 << step.Opening; own++)
        {
            nint at = (nint)own << step.Count;
            Transpose(in join, step.Count - 1, 1 << step.Dimensions, ref first, ref firstAdjoint, ref Unsafe.Add(ref result, (nint)own << step.Dimensions), ref Unsafe.Add(ref second, at), ref Unsafe.Add(ref secondAdjoint, at), ref room);
        }

        ref T back = ref adjoints.At<T>(step.Other);
        for (int j = 0; j < size; j++)
        {
            Unsafe.Add(ref back, join.Original(j)) = Unsafe.Add(ref secondAdjoint, j);
        }
    }

    private static void Arrange<T>(in Shape join, ref T from, ref T to)
        where T : struct, ILane<T>
    {
        for (int j = 0; j < 1 << join.Dimensions; j++)
        {
            Unsafe.Add(ref to, j) = Unsafe.Add(ref from, join.Original(j));
        }
    }

    // Adds to the result; level counts the shared dimensions that are left, the highest first.
    private static void Combine<T>(in Shape join, int level, int count, ref T first, ref T result, ref T second, ref T room)
        where T : struct, ILane<T>
    {
        if (level < 0)
        {
            LaneKernels.AddScaled(ref result, ref first, second, count);
            return;
        }

        if (level == 0)
        {
            CombineLast(in join, count, ref first, ref result, ref second);
            return;
        }

        int run = join.Run(level);
        int half = 1 << level;
        bool bit = join.IsBit(level);
        if (bit)
        {
            LaneKernels.Blend(ref room, ref second, T.Of(1), ref Unsafe.Add(ref second, half), T.Of(1), half);
        }

        ref T present = ref bit ? ref room : ref Unsafe.Add(ref second, half);
        ref T next = ref Unsafe.Add(ref room, half);
        for (nint block = 0; block < count; block += 2 * run)
        {
            ref T low = ref Unsafe.Add(ref first, block);
            ref T high = ref Unsafe.Add(ref first, block + run);
            ref T resultLow = ref Unsafe.Add(ref result, block);
            ref T resultHigh = ref Unsafe.Add(ref result, block + run);
            Combine(in join, level - 1, run, ref low, ref resultLow, ref second, ref next);
            Combine(in join, level - 1, run, ref high, ref resultHigh, ref present, ref next);
            if (bit)
            {
                Combine(in join, level - 1, run, ref low, ref resultHigh, ref Unsafe.Add(ref second, half), ref next);
            }
        }
    }

    // The last shared dimension without a further call: most runs are short.
    private static void CombineLast<T>(in Shape join, int count, ref T first, ref T result, ref T second)
        where T : struct, ILane<T>
    {
        int run = join.Run(0);
        T b0 = second;
        T b1 = Unsafe.Add(ref second, 1);
        T raised = join.IsBit(0) ? b1 : T.Of(0);
        T present = join.IsBit(0) ? b0 + b1 : b1;
        for (nint block = 0; block < count; block += 2 * run)
        {
            for (nint i = block; i < block + run; i++)
            {
                T a0 = Unsafe.Add(ref first, i);
                T a1 = Unsafe.Add(ref first, i + run);
                Unsafe.Add(ref result, i) = T.MultiplyAdd(a0, b0, Unsafe.Add(ref result, i));
                Unsafe.Add(ref result, i + run) = T.MultiplyAdd(a1, present, T.MultiplyAdd(a0, raised, Unsafe.Add(ref result, i + run)));
            }
        }
    }

    private static void TransposeLast<T>(in Shape join, int count, ref T first, ref T firstAdjoint, ref T result, ref T second, ref T secondAdjoint)
        where T : struct, ILane<T>
    {
        int run = join.Run(0);
        bool bit = join.IsBit(0);
        T b0 = second;
        T b1 = Unsafe.Add(ref second, 1);
        T raised = bit ? b1 : T.Of(0);
        T present = bit ? b0 + b1 : b1;
        T toB0 = T.Of(0);
        T toRaised = T.Of(0);
        T toPresent = T.Of(0);
        for (nint block = 0; block < count; block += 2 * run)
        {
            for (nint i = block; i < block + run; i++)
            {
                T a0 = Unsafe.Add(ref first, i);
                T a1 = Unsafe.Add(ref first, i + run);
                T r0 = Unsafe.Add(ref result, i);
                T r1 = Unsafe.Add(ref result, i + run);
                toB0 = T.MultiplyAdd(a0, r0, toB0);
                toRaised = T.MultiplyAdd(a0, r1, toRaised);
                toPresent = T.MultiplyAdd(a1, r1, toPresent);
                Unsafe.Add(ref firstAdjoint, i) = T.MultiplyAdd(r0, b0, T.MultiplyAdd(r1, raised, Unsafe.Add(ref firstAdjoint, i)));
                Unsafe.Add(ref firstAdjoint, i + run) = T.MultiplyAdd(r1, present, Unsafe.Add(ref firstAdjoint, i + run));
            }
        }

        secondAdjoint += bit ? toB0 + toPresent : toB0;
        Unsafe.Add(ref secondAdjoint, 1) += bit ? toRaised + toPresent : toPresent;
    }

    private static void Transpose<T>(
        in Shape join, int level, int count, ref T first, ref T firstAdjoint, ref T result, ref T second, ref T secondAdjoint, ref T room)
        where T : struct, ILane<T>
    {
        if (level < 0)
        {
            LaneKernels.AddScaled(ref firstAdjoint, ref result, second, count);
            secondAdjoint += LaneKernels.Dot(ref first, ref result, count);
            return;
        }

        if (level == 0)
        {
            int part = Math.Min(count, Math.Max(2 * join.Run(0), 2 * LongSum));
            for (int start = 0; start < count; start += part)
            {
                TransposeLast(in join, part, ref Unsafe.Add(ref first, start), ref Unsafe.Add(ref firstAdjoint, start), ref Unsafe.Add(ref result, start), ref second, ref secondAdjoint);
            }

            return;
        }

        int run = join.Run(level);
        int half = 1 << level;
        bool bit = join.IsBit(level);
        int chunk = LongSum * 2 * run;
        if (count > chunk)
        {
            ref T after = ref Unsafe.Add(ref room, 2 * half);
            for (int start = 0; start < count; start += chunk)
            {
                LaneKernels.Clear(ref room, 2 * half);
                Transpose(in join, level, chunk, ref Unsafe.Add(ref first, start), ref Unsafe.Add(ref firstAdjoint, start), ref Unsafe.Add(ref result, start), ref second, ref room, ref after);
                LaneKernels.AddScaled(ref secondAdjoint, ref room, T.Of(1), 2 * half);
            }

            return;
        }

        ref T sum = ref room;
        ref T sumAdjoint = ref Unsafe.Add(ref room, half);
        ref T next = ref bit ? ref Unsafe.Add(ref room, 2 * half) : ref room;
        if (bit)
        {
            LaneKernels.Blend(ref sum, ref second, T.Of(1), ref Unsafe.Add(ref second, half), T.Of(1), half);
            LaneKernels.Clear(ref sumAdjoint, half);
        }

        ref T present = ref bit ? ref sum : ref Unsafe.Add(ref second, half);
        ref T presentAdjoint = ref bit ? ref sumAdjoint : ref Unsafe.Add(ref secondAdjoint, half);
        for (nint block = 0; block < count; block += 2 * run)
        {
            ref T low = ref Unsafe.Add(ref first, block);
            ref T lowAdjoint = ref Unsafe.Add(ref firstAdjoint, block);
            ref T resultLow = ref Unsafe.Add(ref result, block);
            ref T resultHigh = ref Unsafe.Add(ref result, block + run);
            Transpose(in join, level - 1, run, ref low, ref lowAdjoint, ref resultLow, ref second, ref secondAdjoint, ref next);
            Transpose(in join, level - 1, run, ref Unsafe.Add(ref first, block + run), ref Unsafe.Add(ref firstAdjoint, block + run), ref resultHigh, ref present, ref presentAdjoint, ref next);
            if (bit)
            {
                Transpose(in join, level - 1, run, ref low, ref lowAdjoint, ref resultHigh, ref Unsafe.Add(ref second, half), ref Unsafe.Add(ref secondAdjoint, half), ref next);
            }
        }

        if (bit)
        {
            LaneKernels.AddScaled(ref secondAdjoint, ref sumAdjoint, T.Of(1), half);
            LaneKernels.AddScaled(ref Unsafe.Add(ref secondAdjoint, half), ref sumAdjoint, T.Of(1), half);
        }
    }

    /// <summary>How the dimensions of the two tables correspond; see the list of <see cref="PlanCompiler"/>'s joins.</summary>
    private readonly ref struct Shape(in PlanStep step, int[] lists)
    {
        private readonly ReadOnlySpan<int> _list = lists.AsSpan(step.List, 3 * (step.Count + step.Opening));

        internal int Dimensions => _list.Length / 3;

        internal int Run(int level) => 1 << _list[(3 * level) + 1];

        internal bool IsBit(int level) => _list[(3 * level) + 2] == 1;

        /// <summary>Where an entry of the arranged second table lies in the second table.</summary>
        internal int Original(int arranged)
        {
            int at = 0;
            for (int d = 0; arranged != 0; d++, arranged >>= 1)
            {
                at |= (arranged & 1) << _list[3 * d];
            }

            return at;
        }
    }
}
