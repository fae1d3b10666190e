namespace Plumbline.Exchange.Directory;

/// <summary>Works through a table piece by piece: pieces are read and written in order, and made into rows side by side.</summary>
internal sealed class TableImport(TableLayout layout, TableHeader header, Func<RowMaker> makeRows, ImportRequest request)
{
    private readonly Queue<Piece> _atWork = new();
    private readonly Stack<Piece> _free = new();
    private ImportCounts _counts = ImportCounts.None;
    private long _done;
    private bool _doneSkipping;
    private long _safe;

    /// <summary>Works through the file from where it was left.</summary>
    public ImportCounts Run(ImportInput input, PartialDirectory partial, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        long offset = partial.State?.Offset ?? header.End;
        bool skipping = partial.State?.Skipping ?? false;
        (_counts, _done, _safe) = (partial.State?.Counts ?? ImportCounts.None, offset, offset);
        input.GoTo(offset);

        // Line ends within quotes leave no safe place to cut at but where a record was read to its end.
        int most = layout.LineIsRecord ? Math.Clamp(request.Threads, 1, 64) : 1;
        byte[] rest = [];
        try
        {
            for (bool last = false; !last;)
            {
                if (cancellation.IsCancellationRequested)
                {
                    Drain(0);
                    partial.Safe(_done, _doneSkipping, _counts);
                    cancellation.ThrowIfCancellationRequested();
                }

                Piece piece = _free.TryPop(out Piece? used) ? used : new(makeRows(), Scanner(), request.PieceLength);
                rest.CopyTo(piece.Bytes, 0);
                int length = rest.Length + input.Read(piece.Bytes.AsSpan(rest.Length));
                last = length < piece.Bytes.Length;
                int taken = piece.Cut(length, last, layout, ref skipping);
                rest = piece.Bytes[taken..length];
                offset += taken;
                (piece.End, piece.Skipping) = (offset, skipping);
                _atWork.Enqueue(piece);
                Drain(most);
            }

            Drain(0);
            return _counts;
        }
        finally
        {
            // Nothing of this import may still run when its files are closed.
            while (_atWork.TryDequeue(out Piece? piece))
            {
                piece.Wait();
            }
        }

        void Drain(int left)
        {
            while (_atWork.Count > left)
            {
                Piece piece = _atWork.Dequeue();
                ImportCounts counts = piece.Finish();
                partial.Append(piece.Rows.Span);
                _counts = _counts.Then(counts);
                (_done, _doneSkipping) = (piece.End, piece.Skipping);
                _free.Push(piece);
                if (_done - _safe >= request.SafeEvery)
                {
                    partial.Safe(_done, _doneSkipping, _counts);
                    _safe = _done;
                }

                progress?.Report(new(_done, input.Length, _counts.Read));
            }
        }
    }

    private CsvScanner Scanner() => new(header.Separator, layout.LineIsRecord, layout.CellCount, layout.Wanted);

    /// <summary>A stretch of the file, and the rows that it gives.</summary>
    private sealed class Piece(RowMaker maker, CsvScanner scanner, int length)
    {
        private Task _work = Task.CompletedTask;

        public byte[] Bytes { get; } = new byte[length];

        public long End { get; set; }

        public bool Skipping { get; set; }

        public ReadOnlyMemory<byte> Rows => maker.Rows.Rows;

        /// <summary>Finds the whole records of the piece and sets to work on them.</summary>
        /// <returns>How many bytes are done with; what is left belongs to the next piece.</returns>
        public int Cut(int length, bool last, TableLayout layout, ref bool skipping)
        {
            maker.Rows.Clear();
            _work = Task.CompletedTask;
            int start = 0;
            if (skipping)
            {
                int end = Bytes.AsSpan(0, length).IndexOf((byte)'\n');
                if (end < 0)
                {
                    return length;
                }

                skipping = false;
                start = end + 1;
            }

            if (!layout.LineIsRecord)
            {
                return CutQuoted(start, length, last, layout, ref skipping);
            }

            int cut = last ? length : Bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (cut <= start && !last)
            {
                return start > 0 ? start : TooLong(start, length, ref skipping);
            }

            _work = Task.Run(() =>
            {
                var sink = new RowSink(layout, maker);
                scanner.Scan(Bytes.AsSpan(start, cut - start), final: true, ref sink);
            });
            return cut;
        }

        public void Wait() => _work.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait();

        public ImportCounts Finish()
        {
            _work.GetAwaiter().GetResult();
            return maker.Counts.Take();
        }

        private int CutQuoted(int start, int length, bool last, TableLayout layout, ref bool skipping)
        {
            var sink = new RowSink(layout, maker);
            while (start < length)
            {
                int used = scanner.Scan(Bytes.AsSpan(start, length - start), last, ref sink);
                start += used;
                if (start == length || (used > 0 && !last) || (!last && length - start < Bytes.Length))
                {
                    break;
                }

                // A quote is open to the end: its line is at fault, and the next line gets its own chance.
                int line = Bytes.AsSpan(start, length - start).IndexOf((byte)'\n');
                if (line < 0 && !last)
                {
                    return TooLong(start, length, ref skipping);
                }

                maker.Counts.Skip(SkipReason.BrokenQuotes);
                start = line < 0 ? length : start + line + 1;
            }

            return start;
        }

        // The rest of a line that does not fit into a piece is passed over.
        private int TooLong(int start, int length, ref bool skipping)
        {
            if (start < length)
            {
                maker.Counts.Skip(SkipReason.WrongCellCount);
                skipping = true;
            }

            return length;
        }
    }

    /// <summary>Makes rows of records.</summary>
    private readonly struct RowSink(TableLayout layout, RowMaker maker) : ICsvSink
    {
        public void Record(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
        {
            if (layout.Read(new Cells(text, starts, ends), maker) is { } reason)
            {
                maker.Counts.Skip(reason);
            }
            else
            {
                maker.Counts.Keep();
            }
        }

        public void Refused(SkipReason reason) => maker.Counts.Skip(reason);
    }
}
