using System.Net.Sockets;
using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Connections;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// Bounds the connections. Where all places are taken, or the system has no file descriptors for more, a new one takes the place of the
/// oldest that never brought a verified interaction, first of those that wait outside: a flood of idle or slow connections pushes itself
/// out, and an honest sender gets in.
/// </summary>
internal sealed class ConnectionLimit(ServerLimits limits, Descriptors descriptors, RefusalLog refusals, TimeProvider time)
{
    /// <summary>
    /// How many unverified ones the server has at a time whatever they bring. Past it, who brings no whole small request waits outside: there
    /// a connection costs a socket, and in the server its buffers, tasks and an end by exceptions.
    /// </summary>
    public const int MostUnverified = 32;

    // An honest body is there after a few round trips. Who takes longer holds the place until another waits for it.
    private static readonly TimeSpan GivesWayAfter = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly LinkedList<Connection> _outside = new();
    private readonly LinkedList<Connection> _unverified = new();
    private int _open;

    /// <summary>Takes a connection in, to wait outside; null where all places are taken for good.</summary>
    public Connection? Enter(Socket socket)
    {
        var connection = new Connection(socket, this);
        var pushedOut = new List<Connection>();
        lock (_lock)
        {
            var most = Math.Max(1, Math.Min(limits.MaxConnections, descriptors.MostConnections(_open)));
            while (_open >= most && (_outside.First ?? _unverified.First) is { Value: var oldest })
            {
                Remove(oldest);
                pushedOut.Add(oldest);
            }
            if (_open < most)
            {
                _open++;
                connection.IsCounted = true;
                _outside.AddLast(connection.Place);
            }
        }
        if (!connection.IsCounted)
            refusals.Count("connection refused: too many, all of them Discord's");
        foreach (var oldest in pushedOut)
            PushOut(oldest, "connection closed: too many, and it brought nothing verified");
        return connection.IsCounted ? connection : null;
    }

    /// <summary>Lets one that waits outside go to the server; false where it is over, or brings nothing whole while many do.</summary>
    public bool TryAdmit(Connection connection, bool isWhole)
    {
        Connection? slow = null;
        lock (_lock)
        {
            if (!connection.IsCounted)
                return false;
            if (!isWhole && _unverified.Count >= MostUnverified)
            {
                slow = _unverified.First!.Value;
                if (time.GetElapsedTime(slow.AdmittedAt) < GivesWayAfter)
                    return false;
                Remove(slow);
            }
            _outside.Remove(connection.Place);
            _unverified.AddLast(connection.Place);
            connection.AdmittedAt = time.GetTimestamp();
        }
        if (slow is not null)
            PushOut(slow, "connection closed: it brought nothing verified, and others waited");
        return true;
    }

    /// <summary>Closes all that wait outside.</summary>
    public void CloseOutside()
    {
        List<Connection> waiting;
        lock (_lock)
            waiting = [.. _outside];
        waiting.ForEach(connection => connection.Close());
    }

    private void PushOut(Connection connection, string reason)
    {
        refusals.Count(reason);
        connection.Close();
    }

    private void Remove(Connection connection)
    {
        lock (_lock)
        {
            if (!connection.IsCounted)
                return;
            connection.IsCounted = false;
            _open--;
            connection.Place.List?.Remove(connection.Place);
        }
    }

    /// <summary>A connection, as a request that came over it finds it among its features.</summary>
    internal sealed class Connection
    {
        private readonly ConnectionLimit _limit;
        private ConnectionContext? _context;

        public Connection(Socket socket, ConnectionLimit limit)
        {
            (Socket, _limit) = (socket, limit);
            Place = new LinkedListNode<Connection>(this);
        }

        /// <summary>The socket; it is the server's once the server has the connection.</summary>
        public Socket Socket { get; }

        public LinkedListNode<Connection> Place { get; }

        /// <summary>Whether it has a place; one without is over.</summary>
        public bool IsCounted { get; set; }

        public long AdmittedAt { get; set; }

        /// <summary>How many requests it brought before a signed one; they come one after the other.</summary>
        public int Unsigned { get; set; }

        /// <summary>Whether it brought an interaction that Discord signed.</summary>
        public bool IsProven { get; private set; }

        /// <summary>The server has it now; false where it was closed meanwhile.</summary>
        public bool TryBegin(ConnectionContext context)
        {
            context.Features.Set(this);
            context.ConnectionClosed.Register(Leave);
            lock (_limit._lock)
            {
                _context = context;
                return IsCounted;
            }
        }

        /// <summary>It brought an interaction that Discord signed: it is not closed for another.</summary>
        public void Prove()
        {
            IsProven = true;
            lock (_limit._lock)
                Place.List?.Remove(Place);
        }

        /// <summary>Ends it.</summary>
        public void Close()
        {
            Leave();
            ConnectionContext? context;
            lock (_limit._lock)
                context = _context;
            if (context is null)
                Socket.Dispose();
            else
                context.Abort(new ConnectionAbortedException("There are too many connections."));
        }

        private void Leave() => _limit.Remove(this);
    }
}
