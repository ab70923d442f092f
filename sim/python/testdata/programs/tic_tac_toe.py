# Tic-tac-toe played by minimax against itself, with a board that prints.
from functools import cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] == board[b] == board[c] != ".":
            return board[a]
    return None if "." in board else "draw"


@cache
def score(board, player, me):
    won = winner(board)
    if won:
        return 0 if won == "draw" else 1 if won == me else -1
    other = "O" if player == "X" else "X"
    results = [score(board[:i] + player + board[i + 1:], other, me) for i in range(9) if board[i] == "."]
    return max(results) if player == me else min(results)


def best_move(board, player):
    other = "O" if player == "X" else "X"
    moves = [i for i in range(9) if board[i] == "."]
    return max(moves, key=lambda i: (score(board[:i] + player + board[i + 1:], other, player), -i))


class Game:
    def __init__(self, board="." * 9, player="X"):
        self.board, self.player, self.moves = board, player, []

    def play(self, cell):
        if self.board[cell] != ".":
            raise ValueError(f"cell {cell} is taken by {self.board[cell]}")
        self.board = self.board[:cell] + self.player + self.board[cell + 1:]
        self.moves.append(cell)
        self.player = "XO"[self.player == "X"]

    def __str__(self):
        return "\n".join(" ".join(self.board[i:i + 3]) for i in (0, 3, 6))


game = Game("X...O....")
while not winner(game.board):
    game.play(best_move(game.board, game.player))
    print(game, game.moves, sep="\n")
    print()
print(winner(game.board))
trap = Game("XX.OO....", "O")
trap.play(best_move(trap.board, "O"))
print(trap, winner(trap.board))
try:
    trap.play(0)
except ValueError as error:
    print(error)
print(score("X" + "." * 8, "O", "X"), score("XO" + "." * 7, "X", "X"), len({b for b in ("." * 9,)}))
