# A bank: accounts, transfers that fail half way, statements.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {amount:.2f}")
        self.missing = amount - account.balance


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        self.number = Account.next_number
        Account.next_number += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", -amount))

    @property
    def available(self):
        return self.balance

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner} {self.balance:,.2f}>"


class Credit(Account):
    limit = 500

    @property
    def available(self):
        return self.balance + self.limit


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(round(self.balance * self.rate, 2))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        before = a.balance, len(a.history)
        try:
            a.withdraw(amount)
            b.deposit(amount)
        except Exception:
            a.balance, keep = before
            del a.history[keep:]
            raise


bank = Bank()
ann, bob, cyd = bank.open(Account, "Ann", 100), bank.open(Credit, "Bob"), bank.open(Savings, "Cyd", 12345.67, rate=0.031)
for source, target, amount in ((1000, 1001, 60), (1000, 1001, 60), (1001, 1000, 500), (1001, 1000, 500), (1000, 1009, 1), (1002, 1000, -5)):
    try:
        bank.transfer(source, target, amount)
        print("ok", source, target, amount)
    except InsufficientFunds as error:
        print("refused:", error, "| missing", error.missing)
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
cyd.add_interest()
for account in bank.accounts.values():
    print(account, account.history)
print(f"total {sum(a.balance for a in bank.accounts.values()):,.2f}", max(bank.accounts.values(), key=lambda a: a.balance).owner)
