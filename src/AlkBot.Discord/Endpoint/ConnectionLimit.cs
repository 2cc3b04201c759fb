using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Connections;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// Bounds the connections. Where all are taken, or the system has no file descriptors for more, a new one takes the place of the oldest
/// that never brought a verified interaction: a flood of idle or slow connections pushes itself out, and an honest sender gets in.
/// </summary>
internal sealed class ConnectionLimit(ServerLimits limits, Descriptors descriptors, RefusalLog refusals)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Connection> _unproven = new();
    private int _open;

    /// <summary>Takes a connection in; false where all places are taken for good.</summary>
    public bool TryEnter(ConnectionContext context)
    {
        var connection = new Connection(context, this);
        if (!TryEnter(connection, out var pushedOut))
            refusals.Count("connection refused: too many, all of them Discord's");
        foreach (var oldest in pushedOut)
        {
            refusals.Count("connection closed: too many, and it brought nothing verified");
            oldest.Context.Abort(new ConnectionAbortedException("There are too many connections."));
        }
        if (!connection.IsCounted)
            return false;
        context.Features.Set(connection);
        context.ConnectionClosed.Register(connection.Leave);
        return true;
    }

    private bool TryEnter(Connection connection, out List<Connection> pushedOut)
    {
        pushedOut = [];
        lock (_lock)
        {
            var most = Math.Max(1, Math.Min(limits.MaxConnections, descriptors.MostConnections(_open)));
            while (_open >= most && _unproven.First is { Value: var oldest })
            {
                Remove(oldest);
                pushedOut.Add(oldest);
            }
            if (_open >= most)
                return false;
            _open++;
            connection.IsCounted = true;
            _unproven.AddLast(connection.Place);
            return true;
        }
    }

    private void Leave(Connection connection)
    {
        lock (_lock)
            Remove(connection);
    }

    private void Prove(Connection connection)
    {
        lock (_lock)
        {
            if (connection.Place.List is not null)
                _unproven.Remove(connection.Place);
        }
    }

    private void Remove(Connection connection)
    {
        if (!connection.IsCounted)
            return;
        connection.IsCounted = false;
        _open--;
        if (connection.Place.List is not null)
            _unproven.Remove(connection.Place);
    }

    /// <summary>A connection, as a request that came over it finds it among its features.</summary>
    internal sealed class Connection
    {
        private readonly ConnectionLimit _limit;

        public Connection(ConnectionContext context, ConnectionLimit limit)
        {
            (Context, _limit) = (context, limit);
            Place = new LinkedListNode<Connection>(this);
        }

        public ConnectionContext Context { get; }

        public LinkedListNode<Connection> Place { get; }

        public bool IsCounted { get; set; }

        /// <summary>It brought an interaction that Discord signed: it is not closed for another.</summary>
        public void Prove() => _limit.Prove(this);

        /// <summary>It is over.</summary>
        public void Leave() => _limit.Leave(this);
    }
}
